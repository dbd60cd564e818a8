package scratch

import (
	"context"

	"entgo.io/ent/dialect"

	"hengxiao/ent/store"
)

// Settle does what a database does by itself within minutes of a load: it looks at what the
// tables hold, and PostgreSQL marks which rows everybody sees. It marks none of a commit that
// is not on the disk yet, so that this one and all before it are written first.
func Settle(ctx context.Context, s *store.Store) error {
	if s.Dialect != dialect.Postgres {
		return s.Analyze(ctx)
	}
	conn, err := s.DB.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close() }()
	for _, statement := range []string{
		"SET synchronous_commit = on", "CREATE TABLE settled ()", "DROP TABLE settled",
		"SET statement_timeout = 0", "VACUUM (ANALYZE)", "RESET statement_timeout", "RESET synchronous_commit",
	} {
		if _, err := conn.ExecContext(ctx, statement); err != nil {
			return err
		}
	}
	return nil
}
