package main

import (
	"archive/tar"
	"compress/gzip"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"entgo.io/ent/dialect"

	"hengxiao/domain/audit"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/session"
	"hengxiao/ent/store"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

// restore brings an archive back into an empty data directory, and into an empty database
// where that is PostgreSQL. Sessions and remembered answers end: what they knew may be of
// a time that is no more.
func restore(ctx context.Context, sh *shell, args []string) int {
	c, rest, err := settings(sh, "restore", args, nil)
	if err != nil {
		return sh.stop(err)
	}
	if len(rest) != 1 {
		return sh.fail("restore FILE")
	}
	if found, err := os.ReadDir(c.dataDir); err == nil && len(found) > 0 {
		return sh.fail("%s is not empty: move it away first", c.dataDir)
	}
	if err := c.vacant(ctx); err != nil {
		return sh.fail("%v", err)
	}
	if err := unpack(rest[0], c); err != nil {
		return sh.fail("%v", err)
	}
	report, err := settle(ctx, c)
	if err != nil {
		return sh.fail("%v", err)
	}
	if report.Broken != "" {
		sh.say("restored, but the audit trail is BROKEN: %s", report.Broken)
		return broken
	}
	sh.say("restored to %s: %d traces hold; everybody must sign in again", c.dataDir, report.Sealed)
	return done
}

// vacant refuses a PostgreSQL database in which something is already, before anything is
// unpacked.
func (c *config) vacant(ctx context.Context) error {
	if c.databaseURL == "" {
		return nil
	}
	s, err := store.Open(ctx, c.store())
	if err != nil {
		return err
	}
	return errors.Join(vacant(ctx, s.DB), s.Close())
}

func unpack(name string, c *config) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }()
	z, err := gzip.NewReader(file)
	if err != nil {
		return fmt.Errorf("%s is no backup: %w", name, err)
	}
	t := tar.NewReader(z)
	for first := true; ; first = false {
		head, err := t.Next()
		switch {
		case errors.Is(err, io.EOF) && !first:
			return nil
		case err != nil:
			return fmt.Errorf("%s is no whole backup: %w", name, err)
		case first && (head.Name == databaseName) != (c.databaseURL == ""):
			return fmt.Errorf("%s is a backup of the other kind of database: see HENGXIAO_DATABASE_URL", name)
		}
		if err := unpackOne(t, head, c.dataDir); err != nil {
			return err
		}
	}
}

func unpackOne(t *tar.Reader, head *tar.Header, dataDir string) error {
	folder, _, _ := strings.Cut(head.Name, "/")
	known := head.Name == databaseName || slices.Contains([]string{"files", "keys", rowsFolder}, folder)
	if !known || !filepath.IsLocal(head.Name) || head.Typeflag != tar.TypeReg {
		return fmt.Errorf("the backup holds %q, which is none of ours", head.Name)
	}
	to := filepath.Join(dataDir, filepath.FromSlash(head.Name))
	if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
		return err
	}
	file, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.CopyN(file, t, head.Size)
	return errors.Join(err, file.Sync(), file.Close())
}

// settle opens the database that was restored, ends what must not outlive a restore, and
// verifies the trail.
func settle(ctx context.Context, c *config) (audit.Report, error) {
	s, err := store.Open(ctx, c.store())
	if err != nil {
		return audit.Report{}, err
	}
	defer func() { _ = s.Close() }()
	if err := refill(ctx, s, c.dataDir); err != nil {
		return audit.Report{}, err
	}
	if err := s.Migrate(ctx); err != nil {
		return audit.Report{}, err
	}
	err = s.InTx(viewer.Machine(ctx, "", "restore at the console"), func(ctx context.Context) error {
		db := ent.FromContext(ctx)
		if err := db.Session.Update().Where(session.RevokedAtIsNil()).SetRevokedAt(clock.Now(ctx)).Exec(ctx); err != nil {
			return err
		}
		if _, err := db.IdempotencyKey.Delete().Exec(ctx); err != nil {
			return err
		}
		return trace.New(ctx, db, "restore", "Installation", "", "{}").Exec(ctx)
	})
	if err != nil {
		return audit.Report{}, err
	}
	return audit.Verify(ctx, s.Client)
}

// refill makes the database whole from what was unpacked.
func refill(ctx context.Context, s *store.Store, dataDir string) error {
	if s.Dialect == dialect.SQLite {
		return sound(ctx, s.DB)
	}
	if err := loadRows(ctx, s, dataDir); err != nil {
		return err
	}
	return os.RemoveAll(filepath.Join(dataDir, rowsFolder))
}

func sound(ctx context.Context, db *sql.DB) error {
	var answer string
	if err := db.QueryRowContext(ctx, "PRAGMA integrity_check").Scan(&answer); err != nil {
		return err
	}
	if answer != "ok" {
		return fmt.Errorf("the database is damaged: %s", answer)
	}
	return nil
}
