import '../../server/api.json'
