package library

import (
	"context"
	"slices"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"hengxiao/domain/workflow"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/expertchange"
	"hengxiao/ent/generated/ent/expertdismissal"
	"hengxiao/ent/generated/ent/expertmeasure"
	"hengxiao/ent/generated/ent/expertobjection"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/notice"
	"hengxiao/ent/generated/ent/sitting"
	"hengxiao/ent/generated/ent/stagechange"
)

// blank puts the word for what was erased where words stood, also in rows that nobody
// else changes.
func blank(column string) func(*sql.UpdateBuilder) {
	return func(u *sql.UpdateBuilder) { u.Set(column, erasedName) }
}

// clearWords blanks what was written of a person beside the entry: why he gave a seat
// back or was taken from it, what the office found of his ties, why he paused, how he
// appealed, why he was chosen undrawn, and what units feared of him. The steps, their times and their actors stay,
// as do the marks and the measures taken by rule.
func clearWords(ctx context.Context, db *ent.Client, e *ent.Expert) error {
	seats, err := db.ExpertSheet.Query().Where(expertsheet.ExpertID(e.ID)).All(ctx)
	if err != nil {
		return err
	}
	for _, clear := range []func(context.Context, *ent.Client, *ent.Expert) error{clearHistory, clearDismissals, clearObjections, clearChoices} {
		if err := clear(ctx, db, e); err != nil {
			return err
		}
	}
	return clearSeats(ctx, db, seats)
}

// clearHistory blanks the reasons of the entry's own steps, but those of measures.
func clearHistory(ctx context.Context, db *ent.Client, e *ent.Expert) error {
	err := db.ExpertChange.Update().Modify(blank(expertchange.FieldReason)).
		Where(expertchange.ExpertID(e.ID), expertchange.ReasonNEQ(""),
			expertchange.ActionNotIn(string(workflow.SuspendExpert), string(workflow.RemoveExpert))).
		Exec(ctx)
	if err != nil {
		return err
	}
	err = db.ExpertMeasure.Update().Where(expertmeasure.ExpertID(e.ID), expertmeasure.AppealTextNEQ("")).
		SetAppealText(erasedName).Exec(ctx)
	if err != nil {
		return err
	}
	return db.Notice.Update().Modify(blank(notice.FieldDetail)).
		Where(notice.Division(e.Division), notice.Subject(workflow.Called(e)), notice.DetailNEQ("")).Exec(ctx)
}

// clearDismissals blanks which ties the office found to be none. Each finding keeps a fact
// of its own, for there is one a fact.
func clearDismissals(ctx context.Context, db *ent.Client, e *ent.Expert) error {
	found, err := db.ExpertDismissal.Query().Where(expertdismissal.ExpertID(e.ID)).All(ctx)
	if err != nil {
		return err
	}
	for _, row := range found {
		err := db.ExpertDismissal.UpdateOneID(row.ID).
			Modify(blank(expertdismissal.FieldReason), func(u *sql.UpdateBuilder) { u.Set(expertdismissal.FieldFact, row.ID.String()) }).
			Exec(ctx)
		if err != nil {
			return err
		}
	}
	return nil
}

// unname puts a name that no entry bears, or the request would meet whoever was erased.
func unname(u *sql.UpdateBuilder) { u.Set(expertobjection.FieldNameZh, erasedName+"的专家") }

// clearObjections blanks the units' requests that meet him: those with his name, and his
// employer where they tell one.
func clearObjections(ctx context.Context, db *ent.Client, e *ent.Expert) error {
	return db.ExpertObjection.Update().
		Modify(unname, blank(expertobjection.FieldEmployerZh), blank(expertobjection.FieldReason)).
		Where(expertobjection.Division(e.Division), expertobjection.NameZh(e.NameZh),
			expertobjection.EmployerZhIn("", e.EmployerZh)).
		Exec(ctx)
}

// clearChoices blanks why he was proposed for a seat undrawn.
func clearChoices(ctx context.Context, db *ent.Client, e *ent.Expert) error {
	return db.Consent.Update().Modify(blank(consent.FieldReason), blank(consent.FieldBecause)).Where(consent.ExpertID(e.ID)).Exec(ctx)
}

// clearSeats blanks why he left seats, wherever it was written.
func clearSeats(ctx context.Context, db *ent.Client, seats []*ent.ExpertSheet) error {
	ids := make([]uuid.UUID, len(seats))
	for i, s := range seats {
		ids[i] = s.ID
		if err := clearSittings(ctx, db, s); err != nil {
			return err
		}
	}
	err := db.ExpertSheet.Update().AddVersion(1).SetReason(erasedName).
		Where(expertsheet.IDIn(ids...), expertsheet.ReasonNotIn("", workflow.Unanswered),
			expertsheet.StatusIn(expertsheet.StatusDECLINED, expertsheet.StatusRECUSED, expertsheet.StatusVOID)).
		Exec(ctx)
	if err != nil {
		return err
	}
	err = db.StageChange.Update().Modify(blank(stagechange.FieldReason)).
		Where(stagechange.SheetIDIn(ids...), stagechange.ReasonNEQ(""), stagechange.ActionIn(workflow.Personal...)).Exec(ctx)
	if err != nil {
		return err
	}
	err = db.Consent.Update().Modify(blank(consent.FieldReason)).Where(consent.SheetIDIn(ids...)).Exec(ctx)
	if err != nil {
		return err
	}
	return db.Notice.Update().Modify(blank(notice.FieldDetail)).
		Where(notice.SheetIDIn(ids...), notice.DetailNEQ("")).Exec(ctx)
}

// clearSittings blanks why he was excused from a project at its meetings.
func clearSittings(ctx context.Context, db *ent.Client, s *ent.ExpertSheet) error {
	sittings, err := db.Sitting.Query().Where(sitting.RoundID(s.RoundID)).All(ctx)
	if err != nil {
		return err
	}
	for _, row := range sittings {
		i := slices.IndexFunc(row.Excused, func(x form.Excused) bool { return x.Label == s.Label })
		if i < 0 {
			continue
		}
		row.Excused[i].Reason = erasedName
		if err := db.Sitting.UpdateOneID(row.ID).AddVersion(1).SetExcused(row.Excused).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}
