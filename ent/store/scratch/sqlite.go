package scratch

import (
	"context"
	"os"
	"path/filepath"
	"sync"

	"hengxiao/ent/store"
)

const fileName = "hengxiao.db"

// folder makes a data folder, with a database file of this content if there is any.
func folder(content []byte) (*Database, error) {
	dir, err := os.MkdirTemp("", "hengxiao-")
	if err != nil {
		return nil, err
	}
	if content != nil {
		if err := os.WriteFile(filepath.Join(dir, fileName), content, 0o600); err != nil {
			return nil, err
		}
	}
	return &Database{Config: store.Config{DataDir: dir}, Remove: func() error { return os.RemoveAll(dir) }}, nil
}

// migratedFile is a database file with all tables, made once a process.
var migratedFile = sync.OnceValues(func() ([]byte, error) {
	db, err := folder(nil)
	if err != nil {
		return nil, err
	}
	defer func() { _ = db.Remove() }()
	if err := migrate(context.Background(), db.Config); err != nil {
		return nil, err
	}
	return os.ReadFile(filepath.Join(db.DataDir, fileName)) // closing has moved the log into it
})
