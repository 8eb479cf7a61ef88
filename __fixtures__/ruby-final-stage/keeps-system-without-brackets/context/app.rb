system command.join(" ")
