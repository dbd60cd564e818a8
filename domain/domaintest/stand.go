// Package domaintest is the ground that tests of the verbs stand on: a fresh
// database of each kind with a small district in it, and people to act as.
package domaintest

import (
	"errors"
	"testing"

	"hengxiao/domain/secret"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/store"
	"hengxiao/ent/store/scratch"
	"hengxiao/ent/viewer"
)

// The two divisions (区划): the people of one must never meet the other's rows.
const (
	Division      = "440605"
	OtherDivision = "440606"
)

// H is a district to test in. Its rows are as they were at the beginning; what a
// test has changed it reads again.
type H struct {
	Store    *store.Store
	Client   *ent.Client
	Clock    *Clock
	Box      *secret.Box // the installation's
	Division string
	Config   store.Config // of the database, for another server on it

	Sections map[string]*ent.Section // by code: KS_EDU, KS_CITY; KS_OTHER of the other division
	Units    map[string]*ent.Unit    // by code: 205001 with 205101 under it, 212001; 606001 of the other division
	Users    map[Persona]*ent.User
	Experts  map[Persona]*ent.Expert
	Batch    *ent.Batch // open, of budget year 2027, measured by the shipped standards

	t testing.TB
}

// Each runs a test in a fresh district on SQLite, and in another on PostgreSQL.
// Without a PostgreSQL server the test fails.
func Each(t *testing.T, test func(*testing.T, *H)) {
	t.Helper()
	for _, kind := range scratch.Dialects {
		t.Run(kind, func(t *testing.T) { test(t, Open(t, kind)) })
	}
}

// Open makes a fresh district on one kind of database.
func Open(t testing.TB, kind string) *H {
	t.Helper()
	s, config := fresh(t, kind)
	box, err := secret.NewBox([]secret.Seed{secret.NewSeed()})
	if err != nil {
		t.Fatal(err)
	}
	h := &H{Store: s, Client: s.Client, Clock: newClock(), Box: box, Division: Division, Config: config, t: t}
	if err := h.meet(viewer.Machine(h.Stranger(), "", "meet the test district")); err != nil {
		t.Fatalf("meet the district: %v", err)
	}
	return h
}

// district is built once for each kind of database; every test has a copy.
var district = scratch.NewTemplate(settle)

// fresh opens a copy of the district that ends with the test.
func fresh(t testing.TB, kind string) (*store.Store, store.Config) {
	t.Helper()
	db, err := district.Copy(t.Context(), kind)
	if err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.Context(), db.Config)
	if err != nil {
		t.Fatal(errors.Join(err, db.Remove()))
	}
	t.Cleanup(func() {
		if err := errors.Join(s.Close(), db.Remove()); err != nil {
			t.Error(err)
		}
	})
	return s, db.Config
}
