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
	"hengxiao/domain/paper"
	"hengxiao/domain/printing"
	"hengxiao/domain/receipt"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/trace"
	"hengxiao/graph"
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
	printing.SelfRollup: ent.TypeRollup,
}

// sendForm answers /forms/{kind}/{id} with the ending of a file with an official form.
func (a *app) sendForm(w http.ResponseWriter, r *http.Request) error {
	kind := printing.Kind(r.PathValue("kind"))
	return a.sendPrint(w, r, nouns[kind], func(ctx context.Context, _ *ent.Client, id uuid.UUID, ending string) (string, []byte, error) {
		return printing.Print(ctx, a.store, kind, id, ending)
	})
}

// sendRollup answers /rollups/self-evaluations with the ending of a file with
// 项目支出绩效自评汇总表, of those that the filter finds or of the ids among them.
func (a *app) sendRollup(w http.ResponseWriter, r *http.Request) error {
	ctx, ending, asked := r.Context(), path.Ext(r.PathValue("file")), r.URL.Query()
	filter := asked.Get("filter")
	if r.PathValue("file") != "self-evaluations"+ending || !slices.Contains(receipt.Endings, ending) || len(filter) > longestFilter {
		return fault.Missing()
	}
	ids := make([]uuid.UUID, len(asked["id"]))
	for i, id := range asked["id"] {
		var err error
		if ids[i], err = uuid.Parse(id); err != nil {
			return fault.Missing().At("ids[%d]", i)
		}
	}
	rolled, err := graph.RollUp(ctx, a.store.Client, []byte(filter), ids)
	if err != nil {
		return err
	}
	name, body, err := printing.Rollup(ctx, a.store.Client, rolled, ending)
	if err != nil {
		return err
	}
	told := struct {
		Filter string      `json:"filter"`
		IDs    []uuid.UUID `json:"ids"`
	}{filter, ids}
	if err := trace.New(ctx, a.store.Client, "export", "List", "selfRollup", string(paper.Canonical(told))).Exec(ctx); err != nil {
		return err
	}
	handOver(w, name, kinds[ending], fmt.Sprint(len(body)))
	_, _ = w.Write(body)
	return nil
}
