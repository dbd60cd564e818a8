// Package ent is the floor of the nouns: schema declares them, policy says which
// rows exist for whom, generated is written by machine.
package ent

//go:generate go run entc.go
