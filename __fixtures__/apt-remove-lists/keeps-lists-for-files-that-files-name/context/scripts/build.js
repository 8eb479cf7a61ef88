require("child_process").execSync("apt-get -y install jq")
