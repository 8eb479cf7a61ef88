# escape=`
FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
WORKDIR C:\app\
COPY start.cmd C:\app\
RUN echo one `
    && echo two
CMD C:\app\start.cmd
