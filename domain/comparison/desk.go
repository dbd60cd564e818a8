package comparison

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/scoring"
	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/contractprice"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/disclosure"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/price"
	"hengxiao/ent/viewer"
)

const (
	yearsBack   = 5  // older prices are no guide
	mostPast    = 60 // approved projects of the same function that are weighed
	mostShown   = 6  // of them, and
	mostSources = 12 // rows of a line that are listed; all are counted
)

// CompareDesk is what a project under review is compared with.
type CompareDesk struct {
	Projects []*LikeProject
	Lines    []*ComparedLine
}

// LikeProject is a project like the one under review: one of the viewer's own open
// sheets, or one that was approved in an earlier year, whose name may be kept back.
type LikeProject struct {
	No           int
	SheetID      *uuid.UUID // of an own sheet
	ProjectName  *string
	UnitName     *string
	Year         int
	SameProject  bool
	SameFunction bool
	SameKind     bool
	SharedTags   []string
	Declared     *exact.Money // of an own sheet
	Granted      *exact.Money // of an approved one
	Lines        []*LikeLine

	of uuid.UUID
}

// LikeLine is the line of another project that is like one of this one's.
type LikeLine struct {
	Line      int // of the project under review
	UnitPrice exact.Money
}

// ComparedLine is a budget line beside what like lines cost in earlier years.
type ComparedLine struct {
	Line      int
	NameZh    string
	Unit      string
	UnitPrice exact.Money
	Range     *Range
	Off       *exact.Decimal
	Far       *bool
	Sources   []*PriceSource
	Contracts *ContractRange // nil where no contract bought the like
}

// ContractRange is where the unit prices of purchasing contracts lie, and how far above
// their median, or below it, the line's lies in per cent.
type ContractRange struct {
	Range   *Range
	Off     exact.Decimal
	Far     bool
	Sources []*ent.ContractPrice // the newest
}

// PriceSource is one price of the range. The project is named as far as it may be.
type PriceSource struct {
	Year        int
	UnitPrice   exact.Money
	SameProject bool
	ProjectName *string

	of uuid.UUID
}

// Of is the desk of a sheet whose papers are open to the viewer: the own one while it is
// scored, the panel's while it meets.
func Of(ctx context.Context, db *ent.Client, sheetID uuid.UUID) (*CompareDesk, error) {
	sheet, err := db.ExpertSheet.Query().Where(expertsheet.ID(sheetID)).
		WithDeclaration(func(q *ent.DeclarationQuery) { q.WithBatch() }).Only(ctx)
	if ent.IsNotFound(err) || err == nil && sheet.Edges.Declaration == nil {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	d := sheet.Edges.Declaration
	asked := lines(d.Form)
	own, err := ownSheets(ctx, db, d)
	if err != nil {
		return nil, err
	}
	past, err := earlier(ctx, db, d)
	if err != nil {
		return nil, err
	}
	rows, err := pricesOf(ctx, db, d, asked)
	if err != nil {
		return nil, err
	}
	set, err := standard.OfBatch(ctx, db, d.Edges.Batch)
	if err != nil {
		return nil, err
	}
	bought, err := contractsOf(ctx, db, d, asked)
	if err != nil {
		return nil, err
	}
	desk := &CompareDesk{Projects: alike(d, asked, own, past), Lines: compare(d, asked, rows, bought)}
	return desk, desk.name(ctx, db, d, set)
}

// ownSheets are the viewer's other sheets of the batch whose papers are open to him.
func ownSheets(ctx context.Context, db *ent.Client, d *ent.Declaration) ([]*ent.ExpertSheet, error) {
	sheets, err := db.ExpertSheet.Query().
		Where(scoring.Mine(ctx), expertsheet.DeclarationIDNEQ(d.ID), expertsheet.HasDeclarationWith(declaration.BatchID(d.BatchID)),
			expertsheet.StatusIn(expertsheet.StatusSCORING, expertsheet.StatusREOPENED, expertsheet.StatusSUBMITTED, expertsheet.StatusLOCKED)).
		WithDeclaration().All(ctx)
	return slices.DeleteFunc(sheets, func(s *ent.ExpertSheet) bool { return s.Edges.Declaration == nil }), err
}

// earlier are projects of the same functional class that were approved before.
func earlier(ctx context.Context, db *ent.Client, d *ent.Declaration) ([]*ent.Declaration, error) {
	if d.ExpFuncCode == "" {
		return nil, nil
	}
	return db.Declaration.Query().
		Where(declaration.Division(d.Division), declaration.ExpFuncCode(d.ExpFuncCode), declaration.StageEQ(declaration.StageAPPROVED),
			declaration.AmountNotNil(), declaration.ApprovedAmountNotNil(), declaration.BudgetYearLT(d.BudgetYear), declaration.BudgetYearGTE(d.BudgetYear-yearsBack)).
		Order(ent.Desc(declaration.FieldBudgetYear), ent.Asc(declaration.FieldID)).Limit(mostPast).
		All(viewer.System(ctx, "approved projects to compare with"))
}

// pricesOf are the prices of earlier years that some lines may be compared with.
func pricesOf(ctx context.Context, db *ent.Client, d *ent.Declaration, asked []priced) ([]*ent.Price, error) {
	names, units := kinds(asked)
	return db.Price.Query().
		Where(price.Division(d.Division), price.NormalNameIn(names...), price.UnitIn(units...),
			price.BudgetYearLT(d.BudgetYear), price.BudgetYearGTE(d.BudgetYear-yearsBack)).
		Order(ent.Desc(price.FieldBudgetYear), ent.Asc(price.FieldUnitPrice)).
		Select(price.FieldNormalName, price.FieldUnit, price.FieldDepEcoCode, price.FieldBudgetYear, price.FieldUnitPrice,
			price.FieldProjectID, price.FieldDeclarationID).
		All(viewer.System(ctx, "prices to compare with"))
}

// contractsOf are the contracts of the last years that bought what some lines ask for, the
// newest first.
func contractsOf(ctx context.Context, db *ent.Client, d *ent.Declaration, asked []priced) ([]*ent.ContractPrice, error) {
	names, units := kinds(asked)
	return db.ContractPrice.Query().
		Where(contractprice.Division(d.Division), contractprice.NormalNameIn(names...), contractprice.UnitIn(units...),
			contractprice.SignedOnGTE(clock.NewDate(d.BudgetYear-yearsBack, time.January, 1))).
		Order(ent.Desc(contractprice.FieldSignedOn), ent.Asc(contractprice.FieldUnitPrice), ent.Asc(contractprice.FieldID)).
		All(viewer.System(ctx, "contracts to compare with"))
}

// kinds are the names and the units of lines.
func kinds(asked []priced) (names, units []string) {
	for _, p := range asked {
		names, units = append(names, p.name), append(units, p.unit)
	}
	return names, units
}

// alike puts the own sheets first, then the approved projects that have most in common.
func alike(d *ent.Declaration, asked []priced, own []*ent.ExpertSheet, past []*ent.Declaration) []*LikeProject {
	all := make([]*LikeProject, 0, len(own)+mostShown)
	for _, s := range own {
		p := likeness(d, s.Edges.Declaration)
		p.SheetID, p.ProjectName, p.UnitName, p.Declared = &s.ID, &s.ProjectName, &s.UnitName, s.DeclaredAmount
		p.Lines = likeLines(asked, lines(s.Edges.Declaration.Form))
		all = append(all, p)
	}
	nearest(all)
	approvedOnes := make([]*LikeProject, len(past))
	for i, e := range past {
		p := likeness(d, e)
		p.Granted = e.ApprovedAmount
		p.Lines = likeLines(asked, approved(e.Form, e.LineCuts, *e.Amount, *e.ApprovedAmount))
		approvedOnes[i] = p
	}
	nearest(approvedOnes)
	all = append(all, approvedOnes[:min(mostShown, len(approvedOnes))]...)
	for i, p := range all {
		p.No = i + 1
	}
	return all
}

// likeness is what two projects have in common.
func likeness(d, other *ent.Declaration) *LikeProject {
	p := &LikeProject{Year: other.BudgetYear, of: other.ID, SharedTags: []string{}, SameProject: d.ProjectID == other.ProjectID,
		SameFunction: d.ExpFuncCode != "" && d.ExpFuncCode == other.ExpFuncCode,
		SameKind:     d.ProjectKind != "" && d.ProjectKind == other.ProjectKind}
	for _, tag := range d.Form.Tags {
		if slices.Contains(other.Form.Tags, tag) {
			p.SharedTags = append(p.SharedTags, tag)
		}
	}
	return p
}

// nearest sorts projects by what they have in common, the newer first where that is alike.
func nearest(all []*LikeProject) {
	slices.SortStableFunc(all, func(a, b *LikeProject) int {
		return cmp.Or(cmp.Compare(b.common(), a.common()), cmp.Compare(b.Year, a.Year))
	})
}

// common weighs the same project over the same function, that over tags, those over the kind.
func (p *LikeProject) common() (n int) {
	for bit, has := range []bool{p.SameKind, len(p.SharedTags) > 0, p.SameFunction, p.SameProject} {
		if has {
			n += 1 << bit
		}
	}
	return n
}

func likeLines(asked, others []priced) []*LikeLine {
	found := []*LikeLine{}
	for _, p := range asked {
		if i := slices.IndexFunc(others, p.like); i >= 0 {
			found = append(found, &LikeLine{p.line, others[i].price})
		}
	}
	return found
}

// compare puts each line beside the prices of its like; the newest of them are listed.
func compare(d *ent.Declaration, asked []priced, rows []*ent.Price, bought []*ent.ContractPrice) []*ComparedLine {
	all := make([]*ComparedLine, len(asked))
	for i, p := range asked {
		l := d.Form.BudgetLines[p.line]
		c := &ComparedLine{Line: p.line, NameZh: said(l.NameZh), Unit: said(l.Unit), UnitPrice: p.price, Sources: []*PriceSource{}}
		var paid []exact.Money
		for _, r := range rows {
			if !p.like(priced{kind: kind{r.NormalName, r.Unit}, class: r.DepEcoCode}) {
				continue
			}
			paid = append(paid, r.UnitPrice)
			if len(c.Sources) < mostSources {
				c.Sources = append(c.Sources, &PriceSource{Year: r.BudgetYear, UnitPrice: r.UnitPrice,
					SameProject: r.ProjectID == d.ProjectID, of: r.DeclarationID})
			}
		}
		if c.Range = RangeOf(paid); c.Range != nil {
			c.Off, c.Far = new(c.Range.Off(p.price)), new(c.Range.Far(p.price))
		}
		c.Contracts = p.beside(bought)
		all[i] = c
	}
	return all
}

// beside is where a line's price lies among those of contracts that bought the like.
func (p priced) beside(bought []*ent.ContractPrice) *ContractRange {
	like := slices.DeleteFunc(slices.Clone(bought), func(c *ent.ContractPrice) bool { return p.kind != kind{c.NormalName, c.Unit} })
	paid := make([]exact.Money, len(like))
	for i, c := range like {
		paid[i] = c.UnitPrice
	}
	r := RangeOf(paid)
	if r == nil {
		return nil
	}
	return &ContractRange{r, r.Off(p.price), r.Far(p.price), like[:min(mostSources, len(like))]}
}

// name names tags, and of the approved projects those that the public page names or that
// are the one under review.
func (desk *CompareDesk) name(ctx context.Context, db *ent.Client, d *ent.Declaration, set *standard.Set) error {
	var ids []uuid.UUID
	for _, p := range desk.Projects {
		for i, tag := range p.SharedTags {
			p.SharedTags[i] = set.Codes.ProjectTags.NameZh(tag)
		}
		if p.SheetID == nil {
			ids = append(ids, p.of)
		}
	}
	for _, l := range desk.Lines {
		for _, s := range l.Sources {
			ids = append(ids, s.of)
		}
	}
	public, err := db.Disclosure.Query().
		Where(disclosure.DeclarationIDIn(ids...), disclosure.StatusEQ(disclosure.StatusPUBLIC)).
		Select(disclosure.FieldDeclarationID, disclosure.FieldProjectName, disclosure.FieldUnitName).
		All(viewer.System(ctx, "what the public page names"))
	if err != nil {
		return err
	}
	named := map[uuid.UUID]*ent.Disclosure{}
	for _, row := range public {
		named[row.DeclarationID] = row
	}
	for _, p := range desk.Projects {
		if row := named[p.of]; row != nil && p.SheetID == nil {
			p.ProjectName, p.UnitName = &row.ProjectName, &row.UnitName
		} else if p.SameProject {
			p.ProjectName = &d.NameZh
		}
	}
	for _, l := range desk.Lines {
		for _, s := range l.Sources {
			if row := named[s.of]; row != nil {
				s.ProjectName = &row.ProjectName
			} else if s.SameProject {
				s.ProjectName = &d.NameZh
			}
		}
	}
	return nil
}
