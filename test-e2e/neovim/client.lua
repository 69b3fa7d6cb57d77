-- nvim --headless -u NONE -i NONE -n -c 'luafile client.lua' (0.7 has no `nvim -l`)
-- Opens $E2E_FILE with the server $E2E_SERVER, applies the preferred corrections that it offers, saves, and
-- prints one line of JSON: what Neovim was told, and what is left.
local function fail(message)
  io.stderr:write(message .. '\n')
  vim.cmd('cquit 1')
end

local file = vim.env.E2E_FILE
vim.cmd('edit ' .. vim.fn.fnameescape(file))
local told, messages = nil, {}
local id = vim.lsp.start_client({
  name = 'qarar',
  cmd = { vim.env.E2E_SERVER },
  root_dir = vim.fn.fnamemodify(file, ':h'),
  get_language_id = function(_, filetype)
    return filetype == 'text' and 'plaintext' or filetype
  end,
  handlers = {
    ['textDocument/publishDiagnostics'] = function(err, result, ctx, config)
      told = result.diagnostics
      return vim.lsp.handlers['textDocument/publishDiagnostics'](err, result, ctx, config)
    end,
    ['window/logMessage'] = function(_, result)
      table.insert(messages, result.message)
    end,
  },
})
vim.lsp.buf_attach_client(0, id)
if not vim.wait(15000, function() return #vim.diagnostic.get(0) > 0 end, 20) then
  fail('no diagnostics')
end

local client = vim.lsp.get_client_by_id(id)
local reported = vim.deepcopy(told)
local words = {}
for _, each in ipairs(vim.diagnostic.get(0)) do
  local line = vim.api.nvim_buf_get_lines(0, each.lnum, each.lnum + 1, true)[1]
  if each.lnum == each.end_lnum then
    table.insert(words, line:sub(each.col + 1, each.end_col))
  end
end

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 5000)
  return answers and answers[id] and answers[id].result
end

local function preferred(diagnostic)
  local actions = ask('textDocument/codeAction', {
    textDocument = { uri = vim.uri_from_bufnr(0) },
    range = diagnostic.range,
    context = { diagnostics = { diagnostic } },
  })
  for _, action in ipairs(actions or {}) do
    if action.isPreferred then
      return action.edit and action or ask('codeAction/resolve', action)
    end
  end
end

-- From the end, so that the places before it stay; after each, what was found anew.
table.sort(reported, function(a, b)
  local p, q = a.range.start, b.range.start
  return p.line > q.line or (p.line == q.line and p.character > q.character)
end)
local titles = {}
for _, diagnostic in ipairs(reported) do
  local action = preferred(diagnostic)
  if action then
    table.insert(titles, action.title)
    told = nil
    vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
    vim.wait(5000, function() return told ~= nil end, 20)
  end
end
vim.cmd('silent write')
local v = vim.version()
io.stdout:write(vim.fn.json_encode({
  editor = ('Neovim %d.%d.%d'):format(v.major, v.minor, v.patch),
  reported = reported,
  words = words,
  titles = titles,
  left = #vim.diagnostic.get(0),
  messages = messages,
}) .. '\n')
vim.lsp.stop_client(id)
vim.wait(1000, function() return client.is_stopped() end, 20)
vim.cmd('qall!')
