FROM debian:<%= release %>
RUN apt-get update && apt-get install curl
