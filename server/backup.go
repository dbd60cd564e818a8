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
	"strings"

	"entgo.io/ent/dialect"

	"hengxiao/ent/store"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

const databaseName = "hengxiao.db"

// backup writes the installation into one archive while the server runs: the database as
// of one moment, then the files, which are never changed, and the keys.
func backup(ctx context.Context, sh *shell, args []string) int {
	c, s, rest, code := opened(ctx, sh, "backup", args, nil)
	if s == nil {
		return code
	}
	defer func() { _ = s.Close() }()
	if len(rest) != 1 {
		return sh.fail("backup FILE")
	}
	machine := viewer.Machine(ctx, "", "backup at the console")
	if err := trace.New(machine, s.Client, "backup", "Installation", "", "{}").Exec(machine); err != nil {
		return sh.fail("%v", err)
	}
	size, err := archive(ctx, s, c.dataDir, rest[0])
	if err != nil {
		return sh.fail("%v", err)
	}
	keys := "it holds the keys, keep it as safe as them"
	if _, err := os.Stat(filepath.Join(c.dataDir, "keys")); err != nil {
		keys = "the keys are in the environment, keep them with it"
	}
	sh.say("%s: %d bytes; %s", rest[0], size, keys)
	return done
}

func archive(ctx context.Context, s *store.Store, dataDir, name string) (size int64, err error) {
	if err := os.MkdirAll(dataDir, 0o700); err != nil {
		return 0, err
	}
	copied, err := os.MkdirTemp(dataDir, "backup-")
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(copied)) }()
	if err := copyDatabase(ctx, s, copied); err != nil {
		return 0, fmt.Errorf("copy the database: %w", err)
	}
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return 0, err
	}
	if size, err = packed(file, copied, dataDir); err != nil {
		_ = os.Remove(name)
	}
	return size, err
}

// copyDatabase puts the database as of one moment into a folder.
func copyDatabase(ctx context.Context, s *store.Store, dir string) error {
	if s.Dialect == dialect.Postgres {
		return saveRows(ctx, s, dir)
	}
	_, err := s.DB.ExecContext(ctx, "VACUUM INTO ?", filepath.Join(dir, databaseName))
	return err
}

func packed(file *os.File, copied, dataDir string) (size int64, err error) {
	z := gzip.NewWriter(file)
	t := tar.NewWriter(z)
	for _, from := range []struct{ dir, folder string }{{copied, "."}, {dataDir, "files"}, {dataDir, "keys"}} {
		if err == nil {
			err = packAll(t, from.dir, from.folder)
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

// packAll packs what is in a folder of a directory, where there is one.
func packAll(t *tar.Writer, dir, folder string) error {
	return filepath.WalkDir(filepath.Join(dir, folder), func(name string, entry fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		within, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		at := filepath.ToSlash(within)
		if strings.HasPrefix(at, "files/incoming/") || strings.HasPrefix(at, "files/"+printsFolder+"/") {
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
