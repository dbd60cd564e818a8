package main

import (
	"fmt"
	"net/http"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/reporting"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/trace"
)

// reports answers /reports/{id}.docx with the document, and what has no such ending
// with the page of the report.
func (a *app) reports(face http.Handler) http.Handler {
	document := a.recognised(a.inTurn(http.HandlerFunc(a.report)))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, ".docx") {
			document.ServeHTTP(w, r)
			return
		}
		face.ServeHTTP(w, r)
	})
}

// report sends a report in Word to whoever may see its row.
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
	id, err := uuid.Parse(strings.TrimSuffix(r.PathValue("file"), ".docx"))
	if err != nil {
		return fault.Missing()
	}
	name, body, err := reporting.Docx(ctx, a.store.Client, id)
	if err != nil {
		return err
	}
	if err := trace.New(ctx, a.store.Client, "download", ent.TypeReport, id.String(), "{}").Exec(ctx); err != nil {
		return err
	}
	handOver(w, name, kinds[".docx"], fmt.Sprint(len(body)))
	_, _ = w.Write(body)
	return nil
}
