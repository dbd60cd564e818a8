package standing

import (
	"context"
	"slices"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/batch"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/payline"
	"hengxiao/ent/generated/ent/paylist"
	"hengxiao/ent/generated/ent/payment"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/store"
	"hengxiao/ent/viewer"
)

// earned is what one sheet earns by the standard.
func earned(p *standard.Pay, s *ent.ExpertSheet) (amount exact.Money, met bool) {
	amount = p.PerSheet
	if s.Leads {
		amount += p.Leading
	}
	for _, seat := range s.Edges.Round.Seats {
		met = met || seat.Label == s.Label && seat.Present
	}
	if met {
		amount += p.Meeting
	}
	return amount, met
}

// PreparePay makes a pay list of a batch.
type PreparePay struct{ BatchID uuid.UUID }

// Prepare lists what the batch's experts are to be paid for: locked sheets of closed
// rounds that are on no list yet. A voided sheet is not locked, and earns nothing.
func Prepare(ctx context.Context, db *ent.Client, in PreparePay) (*ent.PayList, error) {
	b, err := db.Batch.Query().Where(batch.ID(in.BatchID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing().At("batchID")
	}
	if err != nil {
		return nil, err
	}
	set, id, err := inForce(ctx, db, standard.KindPay)
	if err != nil || set.Pay == nil {
		return nil, orNone(err, "评审费标准")
	}
	by := viewer.FromContext(ctx).Name
	ctx = viewer.System(ctx, "prepare a pay list")
	sheets, err := unpaid(ctx, db, b.ID)
	if err != nil {
		return nil, err
	}
	if len(sheets) == 0 {
		return nil, fault.New(fault.Frozen, "没有待支付的评审表：评审未结束，或已列入清单")
	}
	lists, err := db.PayList.Query().Where(paylist.BatchID(b.ID)).Count(ctx)
	if err != nil {
		return nil, err
	}
	l, err := db.PayList.Create().SetDivision(b.Division).SetBatchID(b.ID).SetNo(lists + 1).SetStandardID(id).SetPreparedBy(by).Save(ctx)
	if err != nil {
		return nil, listed(err)
	}
	l.Edges.Batch = b
	return fill(ctx, db, l, sheets, set.Pay)
}

// unpaid are the batch's sheets that earn something and are on no list, by expert.
func unpaid(ctx context.Context, db *ent.Client, batchID uuid.UUID) ([]*ent.ExpertSheet, error) {
	inBatch := expertsheet.HasRoundWith(reviewround.StatusEQ(reviewround.StatusCLOSED),
		reviewround.HasDeclarationWith(declaration.BatchID(batchID)))
	sheets, err := db.ExpertSheet.Query().Where(expertsheet.StatusEQ(expertsheet.StatusLOCKED), inBatch).
		WithRound().WithExpert().All(ctx)
	if err != nil {
		return nil, err
	}
	var paid []uuid.UUID
	err = db.PayLine.Query().Where(payline.HasSheetWith(inBatch)).Select(payline.FieldSheetID).Scan(ctx, &paid)
	if err != nil {
		return nil, err
	}
	sheets = slices.DeleteFunc(sheets, func(s *ent.ExpertSheet) bool { return slices.Contains(paid, s.ID) })
	slices.SortFunc(sheets, func(a, b *ent.ExpertSheet) int {
		if by := strings.Compare(a.Edges.Expert.Code, b.Edges.Expert.Code); by != 0 {
			return by
		}
		return strings.Compare(a.ProjectName, b.ProjectName)
	})
	return sheets, nil
}

// fill writes the payments and lines of a list, and its sums. The tax is withheld from
// what an expert is paid in a month.
func fill(ctx context.Context, db *ent.Client, l *ent.PayList, sheets []*ent.ExpertSheet, p *standard.Pay) (*ent.PayList, error) {
	var gross, tax exact.Money
	for from := 0; from < len(sheets); {
		to := from
		for to < len(sheets) && sheets[to].ExpertID == sheets[from].ExpertID {
			to++
		}
		paid, err := pay(ctx, db, l, sheets[from:to], p)
		if err != nil {
			return nil, err
		}
		gross += *paid.Gross
		tax += *paid.Tax
		from = to
	}
	return l.Update().SetSheetCount(len(sheets)).SetGross(gross).SetTax(tax).SetNet(gross - tax).Save(ctx)
}

// pay writes what one expert is paid.
func pay(ctx context.Context, db *ent.Client, l *ent.PayList, sheets []*ent.ExpertSheet, p *standard.Pay) (*ent.Payment, error) {
	var gross exact.Money
	for _, s := range sheets {
		amount, _ := earned(p, s)
		gross += amount
	}
	e := sheets[0].Edges.Expert
	before, withheld, err := paidInMonth(ctx, db, e.ID, clock.DateOf(l.CreatedAt))
	if err != nil {
		return nil, err
	}
	tax := p.Tax.WithheldAfter(before, withheld, gross)
	paid, err := db.Payment.Create().SetDivision(l.Division).SetPayListID(l.ID).SetExpertID(e.ID).SetCode(e.Code).SetNameZh(e.NameZh).
		SetBatchName(l.Edges.Batch.NameZh).SetSheetCount(len(sheets)).SetGross(gross).SetTax(tax).SetNet(gross - tax).Save(ctx)
	if err != nil {
		return nil, err
	}
	lines := make([]*ent.PayLineCreate, len(sheets))
	for i, s := range sheets {
		amount, met := earned(p, s)
		lines[i] = db.PayLine.Create().SetDivision(l.Division).SetPaymentID(paid.ID).SetSheetID(s.ID).
			SetProjectName(s.ProjectName).SetAmount(amount).SetLeads(s.Leads).SetMet(met)
	}
	return paid, listed(db.PayLine.CreateBulk(lines...).Exec(ctx))
}

// paidInMonth is what an expert has on the lists prepared in the month of a day: the gross
// and the tax withheld. He is held, so that of two lists at once the second meets the first.
func paidInMonth(ctx context.Context, db *ent.Client, expertID uuid.UUID, day clock.Date) (gross, tax exact.Money, err error) {
	held := db.Expert.Query().Where(expert.ID(expertID)).Unique(false)
	held.Modify(store.Held)
	if _, err := held.All(ctx); err != nil {
		return 0, 0, err
	}
	from, to := clock.Month(day)
	there, err := db.Payment.Query().Where(payment.ExpertID(expertID), payment.HasPayListWith(
		paylist.StatusNEQ(paylist.StatusWITHDRAWN), paylist.CreatedAtGTE(from), paylist.CreatedAtLT(to))).All(ctx)
	for _, p := range there {
		gross += *p.Gross
		tax += *p.Tax
	}
	return gross, tax, err
}

// listed says that another list was faster: the database holds each sheet once.
func listed(err error) error {
	if ent.IsConstraintError(err) {
		return fault.New(fault.Version, "这些评审表刚被列入另一份清单，请刷新后再操作").At("version")
	}
	return err
}
