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
	"hengxiao/domain/reporting"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/trace"
)

// prints are the documents of a report, by the ending of their address.
var prints = map[string]func(context.Context, *ent.Client, uuid.UUID) (name string, body []byte, err error){
	".docx": reporting.Docx,
	".xlsx": exchange.ReportBook,
}

// reports answers /reports/{id}.docx and .xlsx with the document, and what has no such
// ending with the page of the report.
func (a *app) reports(face http.Handler) http.Handler {
	document := a.recognised(a.inTurn(http.HandlerFunc(a.report)))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, printed := prints[path.Ext(r.URL.Path)]; printed {
			document.ServeHTTP(w, r)
			return
		}
		face.ServeHTTP(w, r)
	})
}

// report sends a report in Word or Excel to whoever may see its row.
func (a *app) report(w http.ResponseWriter, r *http.Request) {
	deadlines(w, uploadTime)
	if err := a.sendReport(w, r); err != nil {
		a.problem(w, r, err)
	}
}

func (a *app) sendReport(w http.ResponseWriter, r *http.Request) error {
	ctx := r.Context()
	if _, err := signedIn(ctx); err != nil {
		return err
	}
	file := r.PathValue("file")
	ending := path.Ext(file)
	id, err := uuid.Parse(strings.TrimSuffix(file, ending))
	if err != nil {
		return fault.Missing()
	}
	name, body, err := prints[ending](ctx, a.store.Client, id)
	if err != nil {
		return err
	}
	if err := trace.New(ctx, a.store.Client, "download", ent.TypeReport, id.String(), "{}").Exec(ctx); err != nil {
		return err
	}
	handOver(w, name, kinds[ending], fmt.Sprint(len(body)))
	_, _ = w.Write(body)
	return nil
}
