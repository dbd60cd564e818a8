package main

import (
	"net/http"

	"hengxiao/domain/demo"
)

// listAccounts tells everybody who may sign in to the demonstration.
func listAccounts(w http.ResponseWriter, _ *http.Request) { answer(w, demo.Accounts()) }
