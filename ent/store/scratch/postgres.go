package scratch

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"strings"
	"sync"

	"entgo.io/ent/dialect"

	"hengxiao/ent/migrations"
	"hengxiao/ent/store"
)

// create makes a database on the server as a copy of the template: file by file, as those that
// are copied are written no more, which takes half the time of copying through the log.
func create(ctx context.Context, template string) (*Database, error) {
	name := "hengxiao_test_" + strings.ToLower(rand.Text()[:16])
	if err := onServer(ctx, fmt.Sprintf("CREATE DATABASE %s TEMPLATE %s STRATEGY file_copy", name, template)); err != nil {
		return nil, err
	}
	address, err := addressOf(name)
	if err != nil {
		return nil, err
	}
	remove := func() error {
		return onServer(context.Background(), fmt.Sprintf("DROP DATABASE IF EXISTS %s WITH (FORCE)", name))
	}
	return &Database{Config: store.Config{URL: address}, Remove: remove}, nil
}

// addressOf is the address of another database on the server.
func addressOf(name string) (string, error) {
	address, err := server()
	if err != nil {
		return "", err
	}
	u, err := url.Parse(address)
	if err != nil {
		return "", errors.New("HENGXIAO_TEST_DATABASE_URL is no URL")
	}
	u.Path = "/" + name
	return u.String(), nil
}

// onServer runs a statement beside any database.
func onServer(ctx context.Context, statement string) error {
	db, err := admin()
	if err != nil {
		return err
	}
	_, err = db.ExecContext(ctx, statement)
	return err
}

// admin is the pool for making databases; it stays open as long as the process.
var admin = sync.OnceValues(func() (*sql.DB, error) {
	address, err := server()
	if err != nil {
		return nil, err
	}
	db, err := sql.Open("postgres", address)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(5) // one of them shows that the process lives
	db.SetMaxIdleConns(1)
	return db, nil
})

var template struct {
	sync.Mutex
	name string
}

// migratedTemplate is the name of a database with all tables, made once a server
// for each state of the migrations. Processes that test at the same time wait
// for the one that makes it.
func migratedTemplate(ctx context.Context) (string, error) {
	template.Lock()
	defer template.Unlock()
	if template.name != "" {
		return template.name, nil
	}
	sum, err := fingerprint()
	if err != nil {
		return "", err
	}
	name := "hengxiao_template_" + sum
	db, err := admin()
	if err != nil {
		return "", err
	}
	held, err := db.Conn(ctx)
	if err != nil {
		return "", err
	}
	defer func() { _ = held.Close() }()
	if _, err := held.ExecContext(ctx, "SELECT pg_advisory_lock(hashtext('hengxiao_template'))"); err != nil {
		return "", err
	}
	defer func() {
		_, _ = held.ExecContext(context.Background(), "SELECT pg_advisory_unlock(hashtext('hengxiao_template'))")
	}()
	var there bool
	if err := held.QueryRowContext(ctx, "SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)", name).Scan(&there); err != nil {
		return "", err
	}
	if !there {
		if err := build(ctx, name); err != nil {
			return "", err
		}
	}
	template.name = name
	return name, nil
}

// build makes a template under another name first, so that one half made is never used.
func build(ctx context.Context, name string) error {
	db, err := create(ctx, "template0")
	if err != nil {
		return err
	}
	if err := migrate(ctx, db.Config); err != nil {
		return errors.Join(err, db.Remove())
	}
	u, err := url.Parse(db.URL)
	if err != nil {
		return err
	}
	return onServer(ctx, fmt.Sprintf("ALTER DATABASE %s RENAME TO %s", strings.TrimPrefix(u.Path, "/"), name))
}

// fingerprint tells states of the migrations apart.
func fingerprint() (string, error) {
	folder, err := migrations.Files(dialect.Postgres)
	if err != nil {
		return "", err
	}
	names, err := fs.Glob(folder, "*.sql")
	if err != nil {
		return "", err
	}
	sum := sha256.New()
	for _, name := range names {
		text, err := fs.ReadFile(folder, name)
		if err != nil {
			return "", err
		}
		_, _ = fmt.Fprintf(sum, "%s %d\n%s", name, len(text), text)
	}
	return hex.EncodeToString(sum.Sum(nil))[:16], nil
}
