package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/printing"
	"hengxiao/domain/receipt"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/printrun"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

// works print forms together with the rights that the asker has when they are printed.
func (a *app) works() printing.Works {
	return printing.Works{Store: a.store, Folder: filepath.Join(a.shelf.root(), printsFolder),
		As: func(ctx context.Context, id uuid.UUID) (context.Context, error) {
			u, err := a.store.Client.User.Get(ctx, id)
			if err != nil {
				return nil, err
			}
			v, err := a.identity.Rights(ctx, a.store.Client, u)
			if err != nil {
				return nil, err
			}
			return viewer.NewContext(ctx, v), nil
		}}
}

// printsFolder is where prints wait among the files; a backup leaves them out.
const printsFolder = "prints"

func printTogether(ctx context.Context, a *app) error { return a.works().Print(ctx) }

// sendPrints answers /prints/{id}.zip with the archive of a batch of prints to its asker.
func (a *app) sendPrints(w http.ResponseWriter, r *http.Request) error {
	ctx := r.Context()
	name, zipped := strings.CutSuffix(r.PathValue("file"), ".zip")
	id, err := uuid.Parse(name)
	if err != nil || !zipped {
		return fault.Missing()
	}
	run, err := a.store.Client.PrintRun.Query().Where(printrun.ID(id), printrun.StatusEQ(printrun.StatusDONE), printrun.SizeGT(0)).Only(ctx)
	if ent.IsNotFound(err) {
		return fault.Missing()
	}
	if err != nil {
		return err
	}
	file, err := os.Open(a.works().Archive(id))
	if err != nil {
		return fmt.Errorf("prints %s: %w", id, err)
	}
	defer func() { _ = file.Close() }()
	if err := trace.New(ctx, a.store.Client, "download", ent.TypePrintRun, id.String(), "{}").Exec(ctx); err != nil {
		return err
	}
	handOver(w, receipt.FileName(run.Title)+".zip", "application/zip", fmt.Sprint(run.Size))
	_, _ = io.Copy(w, file)
	return nil
}
