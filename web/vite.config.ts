// The playground as a static page: `npm run web` serves it, `npm run web:build` writes it to web/dist.

import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  // It runs from any folder of any server.
  base: './',
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    rollupOptions: { input: `${import.meta.dirname}/playground/index.html` },
  },
  server: { open: false },
})
