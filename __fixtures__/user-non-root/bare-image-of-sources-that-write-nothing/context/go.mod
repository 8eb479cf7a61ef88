module tide

go 1.22
