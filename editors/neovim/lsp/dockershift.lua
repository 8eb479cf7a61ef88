-- For Neovim 0.11 and later: put this file into ~/.config/nvim/lsp/, and into init.lua the line
--
--   vim.lsp.enable('dockershift')
--
-- For an earlier one, in init.lua, with the path of this file:
--
--   vim.api.nvim_create_autocmd('FileType', {
--     pattern = 'dockerfile',
--     callback = function() vim.lsp.start(dofile('PATH/dockershift.lua')) end,
--   })

return {
  name = 'dockershift',
  cmd = { 'dockershift', 'lsp' },
  filetypes = { 'dockerfile' },
  root_markers = { '.git' },
  settings = { dockershift = { unsafe = true } },
}
