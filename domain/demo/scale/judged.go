package scale

import (
	"fmt"
	"strings"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/panel"
	"hengxiao/domain/scoring"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/term"
)

// scoringEnds is the last day of scoring; in the open year it is still to come.
const scoringEnds = 57

// judged makes the round of experts: the draw, the sheets, what they conclude.
func (m *maker) judged(d *declared) (err error) {
	if d.panel == nil {
		if d.panel, err = m.draw(d, m.library.free(m.set.Settings.Panel.YearlyLoad)); err != nil {
			return err
		}
	}
	born, due := d.year.at(drawnOn, d.n), d.year.begin.AddDays(scoringEnds).End().UTC()
	d.round = dated(born, "round", d.n)
	d.create.SetReviewRound(1)
	round := m.db.ReviewRound.Create().SetID(d.round).SetCreatedAt(born).SetDeclarationID(d.ID).SetNo(1).SetRevision(1).
		SetStatus(reviewround.StatusINDIVIDUAL).SetDueAt(due).SetRecord(string(d.panel.JSON())).
		SetBasisHash(d.panel.BasisHash).SetRecordHash(d.panel.Hash).SetCommittedBy("罗示绩（绩效办）").SetDrawnBy("温示安（绩效办）").
		SetDrawStatus(reviewround.DrawStatusDRAWN)
	m.rows.rounds = append(m.rows.rounds, round)
	if !has(d.course, workflow.IndividualDone, workflow.ToCollective) {
		d.create.SetDueAt(due)
		m.seat(d, due, nil)
		return nil
	}
	o := m.judge(d)
	c, err := scoring.Conclude(o.judgements(), *d.Amount, d.outcome == term.ExpertCollective, m.set)
	if err != nil {
		return err
	}
	m.seat(d, due, o)
	a := c.Aggregate
	round.SetStatus(reviewround.StatusCLOSED).SetSheetCount(a.N).SetAggregate(a.Result).SetRange(a.Range).SetSd(a.Sd).SetCv(a.Cv).
		SetFlagged(a.Flagged || c.Split).SetFlagReason(strings.Join(c.Meeting, "；")).
		SetNillableAggregateAmount(c.Amount).SetAggregatePriority(c.Priority).SetNillableAggregateOpinion(c.Opinion)
	note := fmt.Sprintf("按 %d 份有效评审表汇总", a.N)
	switch {
	case has(d.course, workflow.CollectiveDone):
		m.meet(d, round, c)
		note = "按集体评审结论"
	case has(d.course, workflow.ToCollective):
		round.SetStatus(reviewround.StatusCOLLECTIVE)
		return nil
	}
	at, _ := d.when(workflow.IndividualDone, workflow.CollectiveDone)
	d.ReviewedAmount = c.Amount
	d.explain(fmt.Sprintf("评审得分 %s，%s", a.Result, c.Opinion.NameZh()), workflow.IndividualDone, workflow.CollectiveDone)
	d.create.SetScore(a.Result).SetGrade(a.Grade).SetPriority(c.Priority).SetOpinion(*c.Opinion).SetLineCuts(o.cuts).
		SetNillableReviewedAmount(c.Amount).SetConclusionNote(note).SetConcludedAt(at)
	return nil
}

// meet keeps the meeting's minutes, signed by all: it concludes as the sheets do.
func (m *maker) meet(d *declared, round *ent.ReviewRoundCreate, c *scoring.Conclusion) {
	at := d.year.at(metOn, d.n)
	seats := make([]form.Seat, len(d.panel.seats))
	for i := range seats {
		seats[i] = form.Seat{Label: fmt.Sprintf("专家%d", i+1), Present: true, Signed: &at}
	}
	round.SetMetAt(at).SetMetWhere("区财政局三楼会议室").SetSeats(seats).SetCollectiveScore(c.Aggregate.Result).
		SetNillableCollectiveAmount(c.Amount).SetCollectivePriority(c.Priority).SetNillableCollectiveOpinion(c.Opinion).
		SetMinutes("专家组听取了项目单位的说明，逐项讨论了必要性、目标指标和测算依据，形成一致意见。")
}

// opinions are what the sheets of a panel say: of one mind but for the points.
type opinions struct {
	scoring.SheetContent
	cuts   []form.LineCut
	totals []exact.Points
	items  [][]scoring.ItemScore
}

// judge makes the opinions; one panel in three cuts a twentieth.
func (m *maker) judge(d *declared) *opinions {
	chance := roll("opinions", d.n)
	agree, amount, priority := term.Agree, *d.Amount, 1+chance.below(4)
	o := &opinions{cuts: []form.LineCut{}}
	o.Text = "项目依据充分，目标与资金相称，方案可行，建议按进度抓好实施，并于年底前开展绩效自评。"
	if chance.below(3) == 0 {
		cut := amount / 20 / hundredth * hundredth
		agree, amount, o.cuts = term.AgreeCut, amount-cut, []form.LineCut{{Line: 0, Cut: cut, Reason: "CUT_PRICE"}}
		o.Text = "项目确有必要，但部分单价高于同类合同，建议核减后安排，并控制好建设规模和标准。"
	}
	o.Priority, o.Opinion, o.SuggestedAmount, o.LineCuts, o.Commitment = &priority, &agree, &amount, o.cuts, true
	share := 82 + chance.below(12)
	for range d.panel.seats {
		var items []scoring.ItemScore
		lean := chance.below(5) - 2
		for i, it := range m.set.ExpertForm.Items() {
			points := it.Weight * exact.Points(share+lean-i%3*2) / 100 / 10 * 10
			items = append(items, scoring.ItemScore{Code: it.Code, Points: &points})
		}
		total, _ := scoring.Total(items, m.set.ExpertForm)
		o.items, o.totals = append(o.items, items), append(o.totals, total)
	}
	return o
}

func (o *opinions) judgements() []scoring.Judgement {
	out := make([]scoring.Judgement, len(o.totals))
	for i, total := range o.totals {
		out[i] = scoring.Judgement{Total: total, Priority: *o.Priority, Opinion: *o.Opinion, Amount: o.SuggestedAmount}
	}
	return out
}

// seat makes the sheets: locked with what they say, or open and still blank.
func (m *maker) seat(d *declared, due time.Time, o *opinions) {
	labels := panel.Labels(len(d.panel.seats), fmt.Sprintf("%x", hash("labels", d.n)))
	born, scored := d.year.at(drawnOn, d.n), d.year.at(scoredOn, d.n)
	for i, one := range d.panel.seats {
		id := undated("sheet", panelSize*d.n+i)
		sheet := m.db.ExpertSheet.Create().SetID(id).SetCreatedAt(born).SetDeclarationID(d.ID).SetRoundID(d.round).SetExpertID(one.id).
			SetLabel(labels[i]).SetLeads(one.Code == d.panel.Leader).SetProjectName(d.NameZh).SetUnitName(d.unit.name).SetDeclaredAmount(*d.Amount).
			SetRespondBy(born.AddDate(0, 0, 2)).SetDueAt(due).SetCommittedAt(born.AddDate(0, 0, 1)).SetStatus(expertsheet.StatusSCORING).SetVersion(3)
		m.rows.sheets = append(m.rows.sheets, sheet)
		if o == nil {
			continue
		}
		content := o.SheetContent
		content.Items = o.items[i]
		sheet.SetStatus(expertsheet.StatusLOCKED).SetVersion(5 + len(content.Items)).SetTotal(o.totals[i]).SetScored(len(content.Items)).
			SetPriority(*o.Priority).SetOpinion(*o.Opinion).SetSuggestedAmount(*o.SuggestedAmount).SetLineCuts(o.cuts).SetText(o.Text).
			SetSubmittedAt(scored).SetHash(must(scoring.HashOf(id, d.Declaration, content, o.totals[i])))
		m.lines(id, (panelSize*d.n+i)*len(content.Items), scored, content.Items)
	}
}

func (m *maker) lines(sheet uuid.UUID, first int, at time.Time, items []scoring.ItemScore) {
	for i, it := range items {
		m.rows.lines = append(m.rows.lines, m.db.ScoreLine.Create().SetID(undated("line", first+i)).SetCreatedAt(at).
			SetSheetID(sheet).SetItem(it.Code).SetPoints(*it.Points))
	}
}
