FROM debian:12
# all downloads
RUN wget -P /tmp https://example.com/one.zip
RUN wget -P /tmp https://example.com/two.zip

# two
RUN unzip -d /opt/two /tmp/two.zip
RUN make -C /opt/two

# three
RUN wget -P /tmp https://example.com/three.zip

# and into its folder
RUN unzip -d /opt/three /tmp/three.zip

# four
RUN wget -P /tmp https://example.com/four.zip

# and built
RUN unzip -d /opt/four /tmp/four.zip
RUN make -C /opt/four
