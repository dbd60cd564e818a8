package store

import (
	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
)

// Held lets a query lock the rows it reads until the transaction ends: a verb reads
// its parent so, first of all, when what it keeps under it must be counted or numbered
// by one at a time. A transaction of SQLite holds everything already.
func Held(s *entsql.Selector) {
	if s.Dialect() == dialect.Postgres {
		s.ForUpdate()
	}
}
