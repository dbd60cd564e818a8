package main

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"

	"hengxiao/domain/audit"
	"hengxiao/domain/secret"
)

// checkpointFile is where the trail's checkpoints are kept: beside the data until the
// installation names a place that who writes the database cannot write.
func (c *config) checkpointFile() string {
	if c.checkpoints != "" {
		return c.checkpoints
	}
	return filepath.Join(c.dataDir, "checkpoints")
}

func (c *config) checkpointKey(sh *shell) secret.Source {
	return secret.Source{Given: sh.env("HENGXIAO_CHECKPOINT_KEY"), Dir: filepath.Join(c.dataDir, "keys"), Name: "checkpoint.key"}
}

// kept are the checkpoints to verify the trail by. Without a file named there need be none.
func (c *config) kept(sh *shell) ([]audit.Checkpoint, error) {
	seeds, err := c.checkpointKey(sh).Check()
	if err != nil {
		return nil, err
	}
	all, err := audit.Checkpoints(c.checkpointFile(), audit.NewSigner(seeds))
	if errors.Is(err, fs.ErrNotExist) && c.checkpoints == "" {
		return nil, nil
	}
	return all, err
}

// markTrail adds a checkpoint when it is time.
func markTrail(ctx context.Context, a *app) error {
	return audit.Mark(ctx, a.store.Client, a.checkpointFile(), a.signer)
}
