package allocation

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/fundingmark"
	"hengxiao/ent/viewer"
)

// MarkFunding settles all about one project before the money is shared out; what is
// not given is taken back. Version is the mark's, 0 where there is none yet.
type MarkFunding struct {
	DeclarationID uuid.UUID
	Version       int
	Standing      fundingmark.Standing
	Basis         *string
	Group         *string
	Levels        []exact.Money
	Decision      *FundingDecision
}

// FundingDecision departs from the proposal: an amount, 0 for the reserve list.
type FundingDecision struct {
	Amount exact.Money
	Reason string
}

// longestGroup is the length of a group's name, in characters.
const longestGroup = 40

// Mark writes what is settled. A project in a signed report stays as reported.
func Mark(ctx context.Context, db *ent.Client, in MarkFunding) (*ent.Declaration, error) {
	d, err := db.Declaration.Query().Where(declaration.ID(in.DeclarationID)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, fault.Missing().At("declarationID")
	case err != nil:
		return nil, err
	}
	if err := open(ctx, db, d); err != nil {
		return nil, err
	}
	m, err := in.settled(*d.ReviewedAmount)
	if err != nil {
		return nil, err
	}
	if err := alone(ctx, db, d, m); err != nil {
		return nil, err
	}
	return d, in.write(ctx, db, d, m)
}

// fixed tells whether people have settled that a project gets money, whatever its place.
func fixed(m *ent.FundingMark) bool {
	if m.DecidedAmount != nil {
		return *m.DecidedAmount > 0
	}
	return m.Standing != fundingmark.StandingRANKED
}

// alone refuses money settled for two of a group (互斥): the ranking would give it to one of
// them, and the duty of the other would go without a word.
func alone(ctx context.Context, db *ent.Client, d *ent.Declaration, m *ent.FundingMark) error {
	if m.ExclusiveGroup == "" || !fixed(m) {
		return nil
	}
	others, err := db.FundingMark.Query().
		Where(fundingmark.ExclusiveGroup(m.ExclusiveGroup), fundingmark.DeclarationIDNEQ(d.ID), fundingmark.HasDeclarationWith(declaration.BatchID(d.BatchID))).
		WithDeclaration().All(viewer.System(ctx, "money under a ceiling"))
	if err != nil {
		return fmt.Errorf("the group of %s: %w", d.Code, err)
	}
	for _, other := range others {
		if fixed(other) {
			return fault.New(fault.Frozen, "互斥组“%s”只安排一个项目，“%s”已先行安排或由人工安排", m.ExclusiveGroup, other.Edges.Declaration.NameZh).At("group")
		}
	}
	return nil
}

// open tells whether the money of a project may still be settled.
func open(ctx context.Context, db *ent.Client, d *ent.Declaration) error {
	candidate, err := db.Declaration.Query().Where(declaration.ID(d.ID), granted()).Exist(ctx)
	switch {
	case err != nil:
		return err
	case !candidate:
		return fault.New(fault.Frozen, "项目“%s”没有评审核定的金额，不参加资金安排", d.NameZh)
	case d.Stage != declaration.StageREVIEW_CLOSED:
		return fault.New(fault.Frozen, "项目“%s”已列入签发的报告，资金安排不再调整", d.NameZh)
	default:
		return nil
	}
}

// settled checks what is given against what the review grants.
func (in MarkFunding) settled(granted exact.Money) (*ent.FundingMark, error) {
	m := &ent.FundingMark{Standing: in.Standing, ExclusiveGroup: form.Word(in.Group), Levels: in.Levels}
	var faults fault.List
	needs := func(path, label, given string, least int) string {
		words, err := workflow.NeedText(path, label, given, least)
		told, _ := fault.Of(err)
		faults = append(faults, told...)
		return words
	}
	if in.Standing != fundingmark.StandingRANKED {
		m.Basis = needs("basis", "先行安排的依据", form.Word(in.Basis), 5)
	}
	if form.Length(m.ExclusiveGroup) > longestGroup {
		faults.Add(fault.New(fault.TooShort, "互斥组名称至多 %d 个字", longestGroup).At("group"))
	}
	faults = append(faults, descending(in.Levels, granted)...)
	if d := in.Decision; d != nil {
		m.DecidedAmount = &d.Amount
		m.DecisionReason = needs("decision.reason", "调整理由", d.Reason, 10)
		switch {
		case d.Amount < 0:
			faults.Add(fault.New(fault.AmountPositive, "安排金额不能小于 0").At("decision.amount"))
		case d.Amount > granted:
			faults.Add(fault.New(fault.ApprovedOver, "安排 %s 万元，超过评审核定的 %s 万元", d.Amount, granted).At("decision.amount"))
		}
	}
	return m, faults.Err()
}

// descending holds levels to the order in which they are tried: each above 0 and less
// than the one before, the first less than the whole.
func descending(levels []exact.Money, whole exact.Money) fault.List {
	var faults fault.List
	for i, level := range levels {
		switch {
		case level <= 0:
			faults.Add(fault.New(fault.AmountPositive, "第 %d 档金额应大于 0", i+1).At("levels[%d]", i))
		case level >= whole:
			faults.Add(fault.New(fault.Number, "第 %d 档 %s 万元应小于 %s 万元：各档从大到小，且小于核定金额", i+1, level, whole).At("levels[%d]", i))
		}
		whole = level
	}
	return faults
}

func (in MarkFunding) write(ctx context.Context, db *ent.Client, d *ent.Declaration, m *ent.FundingMark) error {
	if in.Version == 0 {
		taken, err := db.FundingMark.Query().Where(fundingmark.DeclarationID(d.ID)).Exist(ctx)
		if err != nil {
			return err
		}
		if taken {
			return workflow.Stale()
		}
		fresh := db.FundingMark.Create().SetDivision(viewer.FromContext(ctx).Division).SetDeclarationID(d.ID)
		put(fresh.Mutation(), m)
		return fresh.Exec(ctx)
	}
	update := db.FundingMark.Update().Where(fundingmark.DeclarationID(d.ID), fundingmark.Version(in.Version)).AddVersion(1)
	put(update.Mutation(), m)
	n, err := update.Save(ctx)
	if err != nil {
		return fmt.Errorf("mark the funding of %s: %w", d.Code, err)
	}
	if n == 0 {
		return workflow.Stale()
	}
	return nil
}

func put(to *ent.FundingMarkMutation, m *ent.FundingMark) {
	to.SetStanding(m.Standing)
	to.SetBasis(m.Basis)
	to.SetExclusiveGroup(m.ExclusiveGroup)
	to.SetLevels(m.Levels)
	to.SetDecisionReason(m.DecisionReason)
	if to.ClearDecidedAmount(); m.DecidedAmount != nil {
		to.SetDecidedAmount(*m.DecidedAmount)
	}
}
