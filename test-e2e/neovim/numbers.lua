-- nvim --headless -u NONE -i NONE -n -c 'luafile numbers.lua'
-- Opens $E2E_FILE with the server $E2E_SERVER, types a paragraph before the second, lets the server renumber,
-- moves, inserts a footnote, swaps sections, writes the notes otherwise and hides a finding; prints one line of
-- JSON: the text after each step, and what was offered.
local function fail(message)
  io.stderr:write(message .. '\n')
  vim.cmd('cquit 1')
end

local file = vim.env.E2E_FILE
vim.cmd('edit ' .. vim.fn.fnameescape(file))
local told, last = false, {}
local id = vim.lsp.start_client({
  name = 'qarar',
  cmd = { vim.env.E2E_SERVER },
  root_dir = vim.fn.fnamemodify(file, ':h'),
  handlers = {
    ['textDocument/publishDiagnostics'] = function(_, result)
      told, last = true, result.diagnostics
    end,
  },
})
vim.lsp.buf_attach_client(0, id)
if not vim.wait(15000, function() return told end, 20) then
  fail('no diagnostics')
end

local uri = vim.uri_from_bufnr(0)
local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), '\n')
end

--- Carries a command out in the first line that holds some words, and gives the text.
local function execute(command, words, other, character)
  for line, content in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, true)) do
    if content:find(words, 1, true) then
      local before = text()
      vim.lsp.buf_request_sync(0, 'workspace/executeCommand', {
        command = command,
        arguments = { uri, { line = line - 1, character = character or 0 }, other },
      }, 5000)
      vim.wait(5000, function() return text() ~= before end, 20)
      return text()
    end
  end
  fail('no line has ' .. words)
end

local steps = {}
vim.api.nvim_buf_set_lines(0, 4, 4, true, { '2 - ترحب بالتقدم؛', '' })
vim.wait(200)
steps.renumbered = execute('qarar.text.renumber', 'ترحب')
steps.moved = execute('qarar.text.moveUp', 'ترحب')
steps.noted = execute('qarar.text.insertFootnote', 'إن الجمعية', nil, 12)
steps.section = execute('qarar.text.moveDown', 'أولا')
steps.caret = execute('qarar.text.writeNotes', 'إن الجمعية', 'caret')

local function actionsAt(range)
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', {
    textDocument = { uri = uri },
    range = range,
    context = { diagnostics = {} },
  }, 5000)
  return answers and answers[id] and answers[id].result or {}
end
vim.wait(5000, function() return #last > 0 end, 20)
steps.found = #last
steps.titles = {}
for _, action in ipairs(actionsAt(last[1].range)) do
  table.insert(steps.titles, action.title)
  if action.command and action.command.command == 'qarar.hideFinding' then
    vim.lsp.buf_request_sync(0, 'workspace/executeCommand', {
      command = action.command.command,
      arguments = action.command.arguments,
    }, 5000)
  end
end
vim.wait(5000, function() return #last < steps.found end, 20)
steps.left = #last
steps.baseline = vim.fn.readfile(vim.fn.fnamemodify(file, ':h') .. '/qarar-baseline.json')
io.stdout:write(vim.fn.json_encode(steps))
vim.cmd('qall!')
