FROM debian:12
# The tool comes from its makers
RUN wget https://example.com/tool-1.2.zip

# Unpack it
RUN unzip tool-1.2.zip

# Put it in its place
RUN mv tool-1.2/tool /usr/bin/

# Clean up
RUN rm -r tool-1.2 tool-1.2.zip

# Another matter
EXPOSE 80
