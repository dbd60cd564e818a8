package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"

	"entgo.io/ent/dialect"

	"hengxiao/domain/audit"
	"hengxiao/ent/migrations"
	"hengxiao/ent/store"
)

// doctor prints one line a check and changes nothing; it ends with 1 when
// something is wrong.
func doctor(ctx context.Context, sh *shell, args []string) int {
	c, _, err := settings(sh, "doctor", args, nil)
	if err != nil {
		return sh.stop(err)
	}
	d := &visit{shell: sh}
	d.check("data directory", directory(c.dataDir))
	d.check("free space", space(c.dataDir))
	d.check("application's pages", built())
	_, err = c.targets(sh)
	d.check("exchange's settings", err)
	if _, err := os.Stat(c.dataDir); err != nil && c.databaseURL == "" {
		return d.ends // opening would create the database
	}
	s, err := store.Open(ctx, c.store())
	d.check("database answers", err)
	if err != nil {
		return d.ends
	}
	defer func() { _ = s.Close() }()
	d.check("database's schema", current(ctx, s))
	if s.Dialect == dialect.SQLite {
		d.check("database's integrity", sound(ctx, s.DB))
	}
	d.check("audit trail", trail(ctx, sh, c, s))
	if !c.demo() {
		d.check("checkpoints kept elsewhere", elsewhere(c))
		d.check("production's settings", errors.Join(weaknesses(ctx, sh, c, s)...))
	}
	return d.ends
}

type visit struct {
	*shell
	ends int
}

func (d *visit) check(what string, err error) {
	if err != nil {
		d.say("BAD  %s: %v", what, err)
		d.ends = broken
		return
	}
	d.say("ok   %s", what)
}

func directory(name string) error {
	info, err := os.Stat(name)
	if err != nil {
		return err
	}
	if info.Mode().Perm()&0o077 != 0 {
		return fmt.Errorf("%s may be read by others (%v): chmod 700", name, info.Mode().Perm())
	}
	return nil
}

func space(name string) error {
	const least = 1 << 30
	var fs syscall.Statfs_t
	if err := syscall.Statfs(name, &fs); err != nil {
		return err
	}
	if free := fs.Bavail * uint64(fs.Bsize); free < least {
		return fmt.Errorf("%d MB are left", free>>20)
	}
	return nil
}

func built() error {
	f, err := newFace()
	if err == nil && f.files["index.html"] == nil {
		err = errors.New("not built: run make build")
	}
	return err
}

func current(ctx context.Context, s *store.Store) error {
	pending, err := migrations.Pending(ctx, s.DB, s.Dialect)
	if err == nil && pending {
		err = errors.New("older than this version: run hengxiao migrate")
	}
	return err
}

func trail(ctx context.Context, sh *shell, c *config, s *store.Store) error {
	kept, err := c.kept(sh)
	if err != nil {
		return err
	}
	report, err := audit.Verify(ctx, s.Client, kept...)
	if err == nil && report.Broken != "" {
		err = errors.New(report.Broken)
	}
	return err
}

// elsewhere tells whether the checkpoints outlive whoever writes the database.
func elsewhere(c *config) error {
	data, err := filepath.Abs(c.dataDir)
	if err != nil {
		return err
	}
	file, err := filepath.Abs(c.checkpointFile())
	if err != nil {
		return err
	}
	if within, err := filepath.Rel(data, file); err == nil && filepath.IsLocal(within) {
		return errors.New("whoever writes the data directory may cut off the trail's end unseen: name a file on another disk by HENGXIAO_CHECKPOINTS")
	}
	return nil
}
