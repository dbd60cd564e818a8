package scoring

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/term"
)

// DraftMinutes are the minutes that a sitting makes by itself, for the panel's leader
// to complete.
func DraftMinutes(ctx context.Context, db *ent.Client, roundID uuid.UUID) (string, error) {
	m, err := sitting(ctx, db, roundID)
	if err != nil {
		return "", err
	}
	if err := m.led(); err != nil {
		return "", err
	}
	h := &heldSitting{sittingPanel: m}
	if err := h.look(ctx, db, roundID); err != nil {
		return "", err
	}
	if h.row == nil {
		return "", fault.New(fault.Frozen, "还没有人签到")
	}
	return h.minutes(), nil
}

// minutes are what the sitting makes by itself (纪要): agenda, presence, opinions,
// motions and votes, for its leader to complete. They name seats, as the record does,
// and nobody under an opinion that bears no name.
func (h *heldSitting) minutes() string {
	d := h.round.Edges.Declaration
	parts := []string{
		fmt.Sprintf("一、议题\n%s（申报 %s 万元）的集体评审。转集体评审的原因：%s。", d.NameZh, *d.Amount,
			strings.TrimRight(h.round.FlagReason, "。")),
		"二、到会\n" + h.presence(),
		"三、个人意见\n" + h.opinionWords(),
		"四、动议与表决\n" + h.motionWords(),
	}
	return strings.Join(parts, "\n")
}

func (h *heldSitting) presence() string {
	var there, away, left []string
	for _, s := range h.sheets {
		i := slices.IndexFunc(h.came, func(a form.Attendance) bool { return a.Label == s.Label })
		switch {
		case h.without(s.Label): // named below
		case i < 0:
			away = append(away, s.Label)
		case h.came[i].Left != nil:
			left = append(left, s.Label)
		default:
			there = append(there, s.Label)
		}
	}
	words := fmt.Sprintf("专家组 %d 人，到会 %d 人（%s），法定人数 %d 人", h.size, len(there), strings.Join(there, "、"), h.quorum())
	if len(left) > 0 {
		words += "；中途离会：" + strings.Join(left, "、")
	}
	if len(away) > 0 {
		words += "；未到会：" + strings.Join(away, "、")
	}
	for _, e := range h.excused {
		words += "；回避：" + e.Label
	}
	return words + "。"
}

func (h *heldSitting) opinionWords() string {
	switch {
	case !h.opened:
		return "未开启个人意见。"
	case len(h.opinions) == 0:
		return "会前未封存个人意见。"
	}
	how := "到会专家全部封存后同时开启"
	if h.row.OpenedEarly {
		how = "由组长同时开启"
	}
	s := &Sitting{}
	h.showOpinions(s, true)
	var scores []string
	for _, o := range s.Opinions {
		scores = append(scores, o.Score.String())
	}
	words := fmt.Sprintf("各自封存 %d 份，于 %s %s。得分：%s", len(s.Opinions), minuteOf(*h.row.OpenedAt), how, strings.Join(scores, "、"))
	if s.Spread != nil {
		words += fmt.Sprintf("，平均 %s，极差 %s，标准差 %s", s.Spread.Mean, s.Spread.Range, s.Spread.Sd)
	}
	return words + "。结论：" + opinionVotes(s.Opinions) + "。"
}

func opinionVotes(opinions []*MemberOpinion) string {
	var words []string
	for _, code := range term.Agree.Values() {
		n := 0
		for _, o := range opinions {
			if string(*o.Opinion) == code {
				n++
			}
		}
		if n > 0 {
			words = append(words, fmt.Sprintf("%s %d 人", term.Opinion(code).NameZh(), n))
		}
	}
	return strings.Join(words, "，")
}

func (h *heldSitting) motionWords() string {
	if len(h.motions) == 0 {
		return "没有动议。"
	}
	var lines []string
	for _, m := range h.motions {
		lines = append(lines, fmt.Sprintf("%d. %s动议%s，理由：%s。%s", m.No, m.MovedBy, moves(m), strings.TrimRight(m.Reason, "。"), outcomeOf(m)))
		for _, v := range m.Votes {
			if v.Ballot == term.Against && (m.Status == term.Carried || m.Status == term.Lost) {
				lines = append(lines, fmt.Sprintf("   %s反对：%s", v.Label, v.Reason))
			}
		}
	}
	return strings.Join(lines, "\n")
}

// moves is what a motion asks for, in words.
func moves(m *ent.Motion) string {
	switch m.Kind {
	case term.MoveOpinion:
		return fmt.Sprintf("%s为“%s”", m.Kind.NameZh(), m.Opinion.NameZh())
	case term.MoveAmount:
		return fmt.Sprintf("%s为 %s 万元", m.Kind.NameZh(), *m.Amount)
	case term.MovePriority:
		return fmt.Sprintf("%s为 P%d", m.Kind.NameZh(), *m.Priority)
	case term.MoveLineCut:
		return fmt.Sprintf("核减预算明细第 %d 行 %s 万元", m.LineCut.Line+1, m.LineCut.Cut)
	default:
		return fmt.Sprintf("%s为 %s 分", m.Kind.NameZh(), *m.Score)
	}
}

func outcomeOf(m *ent.Motion) string {
	switch m.Status {
	case term.Moved:
		return "无人附议。"
	case term.Voting:
		return m.SecondedBy + "附议，未表决完毕。"
	}
	result := "未通过"
	if m.Status == term.Carried {
		result = "通过"
	}
	return fmt.Sprintf("%s附议；到会 %d 人，赞成 %d，反对 %d，弃权 %d，%s。", m.SecondedBy, m.Present,
		count(m.Votes, term.For), count(m.Votes, term.Against), count(m.Votes, term.Abstain), result)
}

func minuteOf(t time.Time) string { return t.In(clock.Zone).Format("2006-01-02 15:04") }
