package batch

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/sectionceiling"
)

// SetCeilings is the money that a batch may distribute (资金总额), and what single
// sections may take of it; a section that is not named has no limit of its own.
type SetCeilings struct {
	BatchID  uuid.UUID
	Version  int
	Ceiling  exact.Money
	Strict   bool // the funding ends with the first project that does not fit
	Sections []SectionCeilingInput
}

// SectionCeilingInput is one section's limit.
type SectionCeilingInput struct {
	SectionCode string
	Ceiling     exact.Money
}

// Limit writes the ceilings. What sections may take is together no more than the whole.
func Limit(ctx context.Context, db *ent.Client, in SetCeilings) (*ent.Batch, error) {
	b, err := load(ctx, db, in.BatchID, in.Version)
	if err != nil {
		return nil, err
	}
	sections, err := sectionsOf(ctx, db, &in.Ceiling, in.Sections)
	if err != nil {
		return nil, err
	}
	if err := db.SectionCeiling.Update().Where(sectionceiling.BatchID(b.ID)).ClearCeiling().Exec(ctx); err != nil {
		return nil, fmt.Errorf("lift the ceilings of sections: %w", err)
	}
	if err := share(ctx, db, b, sections, in.Sections); err != nil {
		return nil, err
	}
	changed, err := stamp(b, in.Version).SetCeiling(in.Ceiling).SetStrictCeiling(in.Strict).Save(ctx)
	if ent.IsNotFound(err) {
		return nil, workflow.Stale()
	}
	return changed, err
}

// share writes what single sections may take.
func share(ctx context.Context, db *ent.Client, b *ent.Batch, sections []uuid.UUID, limits []SectionCeilingInput) error {
	for i, s := range limits {
		n, err := db.SectionCeiling.Update().Where(sectionceiling.BatchID(b.ID), sectionceiling.SectionID(sections[i])).SetCeiling(s.Ceiling).Save(ctx)
		if err == nil && n == 0 {
			err = db.SectionCeiling.Create().SetDivision(b.Division).SetBatchID(b.ID).SetSectionID(sections[i]).SetCeiling(s.Ceiling).Exec(ctx)
		}
		if err != nil {
			return fmt.Errorf("ceiling of section %s: %w", s.SectionCode, err)
		}
	}
	return nil
}

// sectionsOf are the ids of the sections that have a limit of their own, each once; together
// they may take no more than the whole. A batch without a whole has none to part.
func sectionsOf(ctx context.Context, db *ent.Client, whole *exact.Money, limits []SectionCeilingInput) ([]uuid.UUID, error) {
	known, err := db.Section.Query().All(ctx)
	if err != nil {
		return nil, fmt.Errorf("sections of the division: %w", err)
	}
	byCode := make(map[string]uuid.UUID, len(known))
	for _, s := range known {
		byCode[s.Code] = s.ID
	}
	var faults fault.List
	switch {
	case whole == nil && len(limits) > 0:
		faults.Add(fault.New(fault.Required, "有科室额度的，请填写资金总额").At("ceiling"))
	case whole != nil && *whole < 0:
		faults.Add(fault.New(fault.AmountPositive, "资金总额不能小于 0").At("ceiling"))
	}
	ids, sum, named := make([]uuid.UUID, len(limits)), exact.Money(0), map[string]bool{}
	for i, s := range limits {
		id, exists := byCode[s.SectionCode]
		switch {
		case !exists:
			faults.Add(fault.New(fault.NotFound, "没有编码为 %s 的科室", s.SectionCode).At("sections[%d].sectionCode", i))
		case named[s.SectionCode]:
			faults.Add(fault.New(fault.DupIndicator, "科室 %s 重复", s.SectionCode).At("sections[%d].sectionCode", i))
		case s.Ceiling < 0:
			faults.Add(fault.New(fault.AmountPositive, "科室额度不能小于 0").At("sections[%d].ceiling", i))
		}
		ids[i], named[s.SectionCode] = id, true
		sum += s.Ceiling
	}
	if len(faults) == 0 && len(limits) > 0 && sum > *whole {
		faults.Add(exceeded(sum, *whole).At("sections"))
	}
	return ids, faults.Err()
}

func exceeded(sum, whole exact.Money) *fault.Fault {
	return fault.New(fault.FundSum, "各科室额度合计 %s 万元，超过资金总额 %s 万元", sum, whole)
}

// shared is what the sections of a batch may take together.
func shared(ctx context.Context, db *ent.Client, b *ent.Batch) (sum exact.Money, err error) {
	rows, err := db.SectionCeiling.Query().Where(sectionceiling.BatchID(b.ID), sectionceiling.CeilingNotNil()).All(ctx)
	if err != nil {
		return 0, fmt.Errorf("ceilings of sections: %w", err)
	}
	for _, r := range rows {
		sum += *r.Ceiling
	}
	return sum, nil
}
