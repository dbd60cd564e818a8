package main

import (
	"context"
	"fmt"
	"net/http"
	"path"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/exchange"
	"hengxiao/domain/fault"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/trace"
)

// payMedia are the forms in which a pay list is handed out.
var payMedia = map[string]string{".xlsx": kinds[".xlsx"], ".csv": "text/csv; charset=utf-8"}

// sendPayList sends an approved pay list to the office, as /pay-lists/{id}.xlsx or .csv.
func (a *app) sendPayList(w http.ResponseWriter, r *http.Request) error {
	ctx := r.Context()
	file := r.PathValue("file")
	ending := path.Ext(file)
	id, err := uuid.Parse(strings.TrimSuffix(file, ending))
	if err != nil {
		return fault.Missing()
	}
	var name string
	var body []byte
	err = a.store.InTx(ctx, func(ctx context.Context) (err error) {
		if name, body, err = exchange.PayFile(ctx, ent.FromContext(ctx), a.library, id, ending); err != nil {
			return err
		}
		return trace.New(ctx, ent.FromContext(ctx), "export", ent.TypePayList, id.String(), "{}").Exec(ctx)
	})
	if err != nil {
		return err
	}
	handOver(w, name, payMedia[ending], fmt.Sprint(len(body)))
	_, _ = w.Write(body)
	return nil
}
