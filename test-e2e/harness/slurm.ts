import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { kill } from 'node:process';
import { run } from './source.ts';

/** Where Debian has what no PATH of a user leads to. */
const { PATH: usual = '' } = process.env;
const PATH = `${usual}:/usr/sbin`;
const PROGRAMS = ['mungekey', 'munged', 'slurmctld', 'slurmd', 'sbatch'];
/** In milliseconds. */
const PATIENCE = 20_000;

/** Which of the programs of Slurm is not installed; undefined where all are. */
export function missingOfSlurm(): string | undefined {
  return PROGRAMS.find((name) => !PATH.split(':').some((folder) => existsSync(join(folder, name))));
}

export interface Cluster {
  /** For the commands of its users. */
  readonly env: Readonly<NodeJS.ProcessEnv> & { readonly PATH: string };
  readonly stop: () => Promise<void>;
}

/** A cluster of one node, this machine, that runs as this user and keeps everything in a folder. */
export async function startCluster(folder: string): Promise<Cluster> {
  const at = (name: string) => join(folder, name);
  for (const name of ['state', 'spool', 'munge']) mkdirSync(at(name), { recursive: true });
  const node = hostname().split('.')[0] ?? 'localhost';
  const { username } = userInfo();
  const [controller, worker] = await freePorts();
  const settings = {
    ClusterName: 'one',
    SlurmctldHost: `${node}(127.0.0.1)`,
    SlurmctldPort: controller,
    SlurmdPort: worker,
    SlurmUser: username,
    SlurmdUser: username,
    AuthType: 'auth/munge',
    AuthInfo: `socket=${at('munge/socket')}`,
    StateSaveLocation: at('state'),
    SlurmdSpoolDir: at('spool'),
    SlurmctldPidFile: at('slurmctld.pid'),
    SlurmdPidFile: at('slurmd.pid'),
    SlurmctldLogFile: at('slurmctld.log'),
    SlurmdLogFile: at('slurmd.log'),
    ProctrackType: 'proctrack/pgid',
    TaskPlugin: 'task/none',
    JobAcctGatherType: 'jobacct_gather/none',
    MpiDefault: 'none',
    SelectType: 'select/cons_tres',
    SelectTypeParameters: 'CR_CPU',
    // Nobody else waits for the node.
    SchedulerType: 'sched/builtin',
    SchedulerParameters: 'batch_sched_delay=0,sched_interval=1',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  lines.push(
    `NodeName=${node} NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN`,
    'PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP',
  );
  const configuration = at('slurm.conf');
  writeFileSync(configuration, `${lines.join('\n')}\n`);
  const env = { ...process.env, PATH, SLURM_CONF: configuration };
  run(['mungekey', '--create', `--keyfile=${at('munge/key')}`], folder, env);
  const files = ['key', 'log', 'pid', 'seed'].map(
    (name) => `--${name}-file=${at(`munge/${name}`)}`,
  );
  run(['munged', '--force', `--socket=${at('munge/socket')}`, ...files], folder, env);
  const stop = async (): Promise<void> => {
    for (const name of ['slurmd.pid', 'slurmctld.pid', 'munge/pid']) {
      if (existsSync(at(name))) await end(Number(readFileSync(at(name), 'utf8')));
    }
  };
  try {
    run(['slurmctld', '-f', configuration], folder, env);
    run(['slurmd', '-f', configuration], folder, env);
    await untilIdle(env);
  } catch (error) {
    await stop();
    throw error;
  }
  return { env, stop };
}

async function untilIdle(env: NodeJS.ProcessEnv): Promise<void> {
  await until(() => {
    const { stdout } = spawnSync('sinfo', ['--noheader', '--format=%T'], { env, encoding: 'utf8' });
    return stdout.trim() === 'idle';
  });
}

async function end(process: number): Promise<void> {
  const send = (signal: NodeJS.Signals | 0): boolean => {
    try {
      return kill(process, signal);
    } catch {
      return false;
    }
  };
  send('SIGTERM');
  await until(() => !send(0));
}

async function until(isSo: () => boolean): Promise<void> {
  const last = Date.now() + PATIENCE;
  while (!isSo()) {
    if (Date.now() > last) throw new Error('Slurm took too long');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function freePorts(): Promise<readonly [number, number]> {
  const servers = [createServer(), createServer()] as const;
  for (const server of servers) await once(server.listen(0, '127.0.0.1'), 'listening');
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  for (const server of servers) server.close();
  return ports as unknown as readonly [number, number];
}
