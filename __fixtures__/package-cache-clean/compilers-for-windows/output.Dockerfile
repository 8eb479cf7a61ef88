FROM dockcross/windows-shared-x64
RUN npm install tide && rm -rf ~/.npm
