pip install -r /data/plugins.txt
exec gunicorn app:app
