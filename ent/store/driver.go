package store

import (
	"context"
	"database/sql"
	"time"

	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"

	"hengxiao/ent/clock"
)

// Statement is what the database was asked; the arguments are left out, for they
// may be personal.
type Statement struct {
	Text string
	Took time.Duration
	Kept bool // ran prepared
	Err  error
}

// driver is ent's way to the database. It counts statements, tells of them, runs
// those kept without preparing them again, in transactions too, and lets SQLite's
// writers take turns.
type driver struct {
	entsql.Conn
	db      *sql.DB
	dialect string
	kept    *kept
	writers queue
	observe func(context.Context, Statement)
}

func newDriver(db *sql.DB, kind string, k *kept, observe func(context.Context, Statement)) *driver {
	d := &driver{db: db, dialect: kind, kept: k, observe: observe}
	if kind == dialect.SQLite {
		d.writers = newQueue()
	}
	d.Conn = entsql.Conn{ExecQuerier: conn{driver: d, direct: db}}
	return d
}

// Dialect names the kind of database.
func (d *driver) Dialect() string { return d.dialect }

// Close is the Store's to call.
func (d *driver) Close() error { return d.db.Close() }

// Tx begins a transaction.
func (d *driver) Tx(ctx context.Context) (dialect.Tx, error) { return d.BeginTx(ctx, nil) }

// BeginTx begins a transaction of a certain kind.
func (d *driver) BeginTx(ctx context.Context, opts *sql.TxOptions) (dialect.Tx, error) {
	leave := func() {}
	if opts == nil || !opts.ReadOnly {
		var err error
		if leave, err = d.writers.enter(ctx); err != nil {
			return nil, err
		}
	}
	tx, err := d.db.BeginTx(ctx, opts)
	if err != nil {
		leave()
		return nil, busy(err)
	}
	return &entsql.Tx{Conn: entsql.Conn{ExecQuerier: conn{driver: d, direct: tx, tx: tx}}, Tx: turn{tx, leave}}, nil
}

// conn is where statements go: the pool, or the one connection of a transaction.
type conn struct {
	*driver
	direct entsql.ExecQuerier
	tx     *sql.Tx // nil on the pool
}

// QueryContext asks for rows.
func (c conn) QueryContext(ctx context.Context, text string, args ...any) (rows *sql.Rows, err error) {
	text = countRows(text)
	err = c.run(ctx, text, args, func(stmt *sql.Stmt) (err error) {
		if stmt == nil {
			rows, err = c.direct.QueryContext(ctx, text, args...)
		} else {
			rows, err = stmt.QueryContext(ctx, args...)
		}
		return err
	})
	return rows, err
}

// ExecContext changes rows.
func (c conn) ExecContext(ctx context.Context, text string, args ...any) (result sql.Result, err error) {
	err = c.run(ctx, text, args, func(stmt *sql.Stmt) (err error) {
		if stmt == nil {
			result, err = c.direct.ExecContext(ctx, text, args...)
		} else {
			result, err = stmt.ExecContext(ctx, args...)
		}
		return err
	})
	return result, err
}

// run carries a statement out, prepared where that is kept.
func (c conn) run(ctx context.Context, text string, args []any, do func(*sql.Stmt) error) error {
	began := clock.System{}.Now()
	stmt, done := c.kept.borrow(ctx, c.tx, text, args)
	err := do(stmt)
	done()
	if stmt != nil && stale(err) {
		c.kept.forget(text)
		if c.tx == nil { // a transaction is lost by now
			err = do(nil)
		}
	}
	err = busy(err)
	counterOf(ctx).add()
	if c.observe != nil {
		c.observe(ctx, Statement{Text: text, Took: clock.System{}.Now().Sub(began), Kept: stmt != nil, Err: err})
	}
	return err
}
