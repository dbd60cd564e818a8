package main

import (
	"context"
	"fmt"
	"net/http"
	"path"
	"slices"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/printing"
	"hengxiao/domain/receipt"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/trace"
)

// printer makes a file of a report that the viewer may see, with one of the endings.
type printer func(ctx context.Context, db *ent.Client, id uuid.UUID, ending string) (name string, body []byte, err error)

// printed answers /reports/{id} or /evaluations/{id} with the ending of a file with the
// file, and what has no such ending with the page.
func (a *app) printed(face http.Handler, noun string, print printer) http.Handler {
	file := a.recognised(a.inTurn(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		deadlines(w, uploadTime)
		if err := a.sendPrint(w, r, noun, print); err != nil {
			a.problem(w, r, err)
		}
	})))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if slices.Contains(receipt.Endings, path.Ext(r.URL.Path)) {
			file.ServeHTTP(w, r)
			return
		}
		face.ServeHTTP(w, r)
	})
}

func (a *app) sendPrint(w http.ResponseWriter, r *http.Request, noun string, print printer) error {
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
	name, body, err := print(ctx, a.store.Client, id, ending)
	if err != nil {
		return err
	}
	if err := trace.New(ctx, a.store.Client, "download", noun, id.String(), "{}").Exec(ctx); err != nil {
		return err
	}
	handOver(w, name, kinds[ending], fmt.Sprint(len(body)))
	_, _ = w.Write(body)
	return nil
}

// nouns are the rows that official forms are printed from, as the trail calls them.
var nouns = map[printing.Kind]string{
	printing.Declaration: ent.TypeDeclaration, printing.TargetReview: ent.TypeTargetReview, printing.ExpertSheet: ent.TypeExpertSheet,
	printing.Meeting: ent.TypeReviewRound, printing.Monitoring: ent.TypeMonitoring, printing.SelfEvaluation: ent.TypeSelfEvaluation,
	printing.Evaluation: ent.TypeEvaluation, printing.Overall: ent.TypeOverall,
}

// sendForm answers /forms/{kind}/{id} with the ending of a file with an official form.
func (a *app) sendForm(w http.ResponseWriter, r *http.Request) error {
	kind := printing.Kind(r.PathValue("kind"))
	return a.sendPrint(w, r, nouns[kind], func(ctx context.Context, _ *ent.Client, id uuid.UUID, ending string) (string, []byte, error) {
		return printing.Print(ctx, a.store, kind, id, ending)
	})
}
