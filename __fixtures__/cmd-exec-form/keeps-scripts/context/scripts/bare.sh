serve --all
