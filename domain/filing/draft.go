package filing

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
)

// SaveDraft saves the form as typed.
type SaveDraft struct {
	ID      uuid.UUID
	Version int
	Form    form.Declaration
}

// Save keeps a draft as it was typed; no rule of the form stops it. E_FROZEN when
// the form is not the unit's to edit now, E_VERSION_CONFLICT when it has changed.
func Save(ctx context.Context, db *ent.Client, in SaveDraft) (*ent.Declaration, error) {
	d, err := Load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if !clerkOf(ctx, d) {
		return nil, fault.Missing()
	}
	if !slices.Contains(workflow.Editable, d.Stage) {
		return nil, fault.New(fault.Frozen, "当前环节为“%s”，申报表不可修改", workflow.StageNames[d.Stage])
	}
	f := in.Form
	f.BudgetYear, f.UnitCode = &d.BudgetYear, &d.Edges.Unit.Code
	c := columnsOf(f)
	update := db.Declaration.UpdateOneID(d.ID).
		Where(declaration.Version(in.Version), declaration.StageIn(workflow.Editable...)).
		SetVersion(in.Version + 1).SetForm(f).
		SetNameZh(c.name).SetNormalName(standard.NormalName(c.name)).
		SetProjectKind(c.kind).SetNature(c.nature).SetExpFuncCode(c.class).SetIndicatorCount(c.indicators)
	if c.amount == nil {
		update.ClearAmount()
	} else {
		update.SetAmount(*c.amount)
	}
	saved, err := update.Save(ctx)
	if ent.IsNotFound(err) {
		return nil, workflow.Stale()
	}
	if err != nil {
		return nil, fmt.Errorf("save draft: %w", err)
	}
	notify.Announce(ctx, saved)
	return saved, nil
}

// columns are what lists and counts read of a form.
type columns struct {
	name, kind, nature, class string
	amount                    *exact.Money
	indicators                int
}

func columnsOf(f form.Declaration) columns {
	c := columns{
		name: clip(word(f.NameZh)), kind: clip(word(f.ProjectKind)), nature: clip(word(f.Nature)),
		class: clip(word(f.ExpFuncCode)), indicators: len(f.Indicators),
	}
	if m, ok := readMoney(f.Amount); ok {
		c.amount = &m
	}
	return c
}

// clip keeps a typed text within a list's column; the form keeps all of it.
func clip(s string) string {
	runes := []rune(s)
	return string(runes[:min(len(runes), 100)])
}
