FROM {{ base_image }}
RUN apt-get update && apt-get install {{ packages | join(' ') }}
{% if debug %}
RUN apt-get install gdb
{% endif %}
