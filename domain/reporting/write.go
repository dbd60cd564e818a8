package reporting

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/paper"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/report"
)

// WriteReport replaces the words of some chapters.
type WriteReport struct {
	ID      uuid.UUID
	Version int
	Words   []*paper.ChapterInput
}

// Write replaces the chapters that are given; the others, and the figures, stay.
func Write(ctx context.Context, db *ent.Client, in WriteReport) (*ent.Report, error) {
	r, err := load(ctx, db, workflow.Seen{ID: in.ID, Version: in.Version})
	if err != nil {
		return nil, err
	}
	if err := frozen(r); err != nil {
		return nil, err
	}
	words, err := changed(r, in.Words)
	if err != nil {
		return nil, err
	}
	body, err := rewritten(r, words)
	if err != nil {
		return nil, err
	}
	return save(ctx, db, r.Update().Where(report.Version(in.Version)).SetVersion(in.Version+1).SetWords(words), body)
}

// changed are the report's words with the given chapters in their places.
func changed(r *ent.Report, given []*paper.ChapterInput) (string, error) {
	if r.DeclarationID != nil {
		w, err := wordsOf[projectWords](r)
		if err != nil {
			return "", err
		}
		err = paper.Rewrite(given, w.place)
		return string(paper.Canonical(w)), err
	}
	p, err := wordsOf[Prose](r)
	if err != nil {
		return "", err
	}
	err = paper.Rewrite(given, p.place)
	return string(paper.Canonical(p)), err
}
