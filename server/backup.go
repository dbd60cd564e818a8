package main

import (
	"archive/tar"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"entgo.io/ent/dialect"

	"hengxiao/ent/clock"
	"hengxiao/ent/store"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

const databaseName = "hengxiao.db"

// backup writes the data directory into one archive while the server runs: the
// database as of one moment, then the files, which are never changed, and the keys.
func backup(ctx context.Context, sh *shell, args []string) int {
	c, s, rest, code := opened(ctx, sh, "backup", args, nil)
	if s == nil {
		return code
	}
	defer func() { _ = s.Close() }()
	if s.Dialect == dialect.Postgres {
		return sh.fail("the database is PostgreSQL: back it up with pg_dump -Fc or pg_basebackup, and copy %s/files and %s/keys beside it", c.dataDir, c.dataDir)
	}
	if len(rest) != 1 {
		return sh.fail("backup FILE")
	}
	if err := trace.New(viewer.Machine(ctx, "", "backup at the console"), s.Client, "backup", "Installation", "", "{}").Exec(ctx); err != nil {
		return sh.fail("%v", err)
	}
	size, err := archive(ctx, s, c.dataDir, rest[0])
	if err != nil {
		_ = os.Remove(rest[0])
		return sh.fail("%v", err)
	}
	sh.say("%s: %d bytes; it holds the keys, keep it as safe as them", rest[0], size)
	return done
}

func archive(ctx context.Context, s *store.Store, dataDir, name string) (size int64, err error) {
	copied := filepath.Join(dataDir, "backup-"+clock.System{}.Now().Format("20060102150405")+".db")
	defer func() { _ = os.Remove(copied) }()
	if _, err := s.DB.ExecContext(ctx, "VACUUM INTO ?", copied); err != nil {
		return 0, fmt.Errorf("copy the database: %w", err)
	}
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return 0, err
	}
	z := gzip.NewWriter(file)
	t := tar.NewWriter(z)
	err = pack(t, copied, databaseName)
	for _, folder := range []string{"files", "keys"} {
		if err == nil {
			err = packAll(t, dataDir, folder)
		}
	}
	if err = errors.Join(err, t.Close(), z.Close(), file.Sync()); err == nil {
		var info fs.FileInfo
		if info, err = file.Stat(); err == nil {
			size = info.Size()
		}
	}
	return size, errors.Join(err, file.Close())
}

func packAll(t *tar.Writer, dataDir, folder string) error {
	return filepath.WalkDir(filepath.Join(dataDir, folder), func(name string, entry fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		within, err := filepath.Rel(dataDir, name)
		if err != nil {
			return err
		}
		if ok, _ := filepath.Match("files/incoming/*", filepath.ToSlash(within)); ok {
			return nil
		}
		return pack(t, name, filepath.ToSlash(within))
	})
}

func pack(t *tar.Writer, name, as string) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }()
	info, err := file.Stat()
	if err != nil {
		return err
	}
	head := &tar.Header{Name: as, Mode: 0o600, Size: info.Size(), ModTime: info.ModTime(), Format: tar.FormatPAX}
	if err := t.WriteHeader(head); err != nil {
		return err
	}
	_, err = io.CopyN(t, file, info.Size())
	return err
}
