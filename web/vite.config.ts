// The playground as a static page: `npm run web` serves it, `npm run web:build` writes it to web/dist.

import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  // It runs from any folder of any server.
  base: './',
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // All transforms in one file, and the editor: it is loaded once, from the own disk or server.
    chunkSizeWarningLimit: 3000,
    rollupOptions: { input: `${import.meta.dirname}/playground/index.html` },
  },
  server: { open: false },
})
