-- Drives Neovim for test/editors.test.ts: opens a Dockerfile, takes the first change, makes all safe ones, and writes it.

local ok, trouble = pcall(function()
  local config = dofile(os.getenv('CONFIG'))
  config.root_dir = vim.fn.getcwd()
  vim.cmd('filetype on')
  vim.cmd('edit Dockerfile')
  assert(vim.tbl_contains(config.filetypes, vim.bo.filetype), vim.bo.filetype)
  local id = vim.lsp.start_client(config)
  assert(vim.lsp.buf_attach_client(0, id))

  local function wait(what)
    assert(vim.wait(30000, what), 'nothing came')
  end

  local function codes()
    return vim.tbl_map(function(one)
      return one.code or one.user_data.lsp.code
    end, vim.diagnostic.get(0))
  end

  local function request(method, params)
    local answers = assert(vim.lsp.buf_request_sync(0, method, params, 30000))
    assert(answers[id].error == nil, vim.inspect(answers[id].error))
    return answers[id].result
  end

  local function choose(only)
    local params = vim.lsp.util.make_range_params()
    params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(), only = only }
    local action = request('textDocument/codeAction', params)[1]
    if action.edit == nil then
      action = request('codeAction/resolve', action)
    end
    print(action.title .. '\n')
    vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
  end

  wait(function()
    return vim.tbl_contains(codes(), 'apk-no-cache')
  end)
  vim.api.nvim_win_set_cursor(0, { 2, 0 })
  choose({ 'quickfix' })
  wait(function()
    return not vim.tbl_contains(codes(), 'apk-no-cache')
  end)
  choose({ 'source.fixAll' })
  vim.cmd('write')
end)
if not ok then
  print(trouble .. '\n')
end
vim.cmd(ok and 'qall!' or 'cquit')
