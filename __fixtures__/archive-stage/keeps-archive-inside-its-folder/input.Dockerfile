from debian:12
workdir /opt/site
copy site.tar.gz /opt/site/site.tar.gz
run tar -xzf /opt/site/site.tar.gz -C /opt/site --strip-components=1 && rm /opt/site/site.tar.gz
cmd ["/opt/site/serve"]
