package workflow

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/ent/generated/ent"
	row "hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/viewer"
)

// The steps of an expert's way into the library and out of it (专家入库与退出).
const (
	CheckExpert  Action = "checkExpert"
	AdmitExpert  Action = "admitExpert"
	RefuseExpert Action = "refuseExpert"
	Reapply      Action = "reapplyExpert"
	AskRenewal   Action = "askRenewal"
	RenewExpert  Action = "renewExpert"
	PauseExpert  Action = "pauseExpert"
	ResumeExpert Action = "resumeExpert"
	LeaveLibrary Action = "leaveLibrary"

	// What measures do to an entry (专家处理); who is concerned is told of the measure.
	SuspendExpert   Action = "suspendExpert"
	RemoveExpert    Action = "removeExpert"
	ReinstateExpert Action = "reinstateExpert"
	PardonExpert    Action = "pardonExpert" // for who was removed without being in the library
)

type (
	entry   = row.Status
	entries = []entry
)

const (
	applied = row.StatusAPPLIED
	checked = row.StatusCHECKED
	active  = row.StatusACTIVE
	paused  = row.StatusPAUSED
	gone    = row.StatusLEFT
	banned  = row.StatusBANNED
	refused = row.StatusREFUSED
)

// experts is the procedure of an entry in the expert library.
var experts = []Step[entry]{
	{CheckExpert, "科室核实", entries{applied}, checked, roles{desk}, roles{office}},
	{AdmitExpert, "批准入库", entries{checked}, active, roles{office}, roles{expert}},
	{RefuseExpert, "不予入库", entries{applied}, refused, roles{desk, office}, roles{expert}},
	{RefuseExpert, "不予入库", entries{checked}, refused, roles{office}, roles{expert}},
	{Reapply, "重新申请", entries{refused, gone}, applied, roles{expert, office}, roles{desk}},
	{AskRenewal, "申请续聘", entries{active}, active, roles{expert}, roles{office}},
	{RenewExpert, "续聘", entries{active}, active, roles{office}, roles{expert}},
	{PauseExpert, "暂停", entries{active}, paused, roles{office}, roles{expert}},
	{ResumeExpert, "恢复", entries{paused}, active, roles{office, system}, roles{expert, office}},
	{LeaveLibrary, "退出专家库", entries{active, paused}, gone, roles{expert, office}, roles{expert, office}},
	{SuspendExpert, "暂停处理", entries{active, paused}, paused, roles{system}, nil},
	{RemoveExpert, "清退", entries{applied, checked, active, paused, gone, refused}, banned, roles{system}, nil},
	{ReinstateExpert, "撤销处理", entries{paused, banned}, active, roles{system}, nil},
	{PardonExpert, "撤销清退", entries{banned}, gone, roles{system}, nil},
}

// EntryNames are the statuses in words.
var EntryNames = map[row.Status]string{
	applied: "待科室核实", checked: "待绩效办批准", active: "在库", paused: "暂停", gone: "已退出", banned: "已清退", refused: "未予入库",
}

// TakeExpert takes a step on an expert's entry, as Take does on a declaration.
func TakeExpert(ctx context.Context, db *ent.Client, e *ent.Expert, version int, action Action, reason string,
	set func(*ent.ExpertUpdateOne)) (*ent.Expert, error) {
	step, ok := next(experts, e.Status, action)
	if !ok {
		return nil, fault.New(fault.Frozen, "当前状态为“%s”，不能%s", EntryNames[e.Status], expertActionName(action))
	}
	role, ok := expertRole(ctx, step.Roles, e)
	if !ok {
		return nil, fault.Missing()
	}
	if e.ErasedAt != nil && role != viewer.SystemRole {
		return nil, fault.New(fault.Frozen, "该记录已经注销")
	}
	ctx = viewer.System(ctx, "expert's step "+string(action))
	update := db.Expert.UpdateOneID(e.ID).Where(row.Version(version), row.StatusEQ(e.Status)).
		SetVersion(version + 1).SetStatus(step.To)
	if set != nil {
		set(update)
	}
	moved, err := update.Save(ctx)
	if ent.IsNotFound(err) {
		return nil, Stale()
	}
	if err != nil {
		return nil, fmt.Errorf("expert's step %s: %w", action, err)
	}
	if err := NoteExpert(ctx, db, moved, string(action), e.Status, role, reason); err != nil {
		return nil, err
	}
	return moved, tellOfExpert(ctx, db, moved, step.Notify, notify.News{Kind: "expert." + string(action), Detail: reason})
}

// NoteExpert leaves a line in an expert's history. What experts do themselves is told
// without their name, which they may one day want erased.
func NoteExpert(ctx context.Context, db *ent.Client, e *ent.Expert, action string, from row.Status, role viewer.Role, reason string) error {
	v := viewer.FromContext(ctx)
	line := db.ExpertChange.Create().SetDivision(e.Division).SetExpertID(e.ID).SetAction(action).
		SetFromStatus(string(from)).SetToStatus(string(e.Status)).SetActorRole(role).SetReason(reason)
	switch {
	case role == viewer.SystemRole:
		line.SetActorName("系统")
	case owns(v, e):
		line.SetActorName("本人").SetActorID(v.UserID)
	default:
		line.SetActorName(v.Name).SetActorID(v.UserID)
	}
	return line.Exec(viewer.System(ctx, "an expert's history"))
}

// Called is how notices name an expert.
func Called(e *ent.Expert) string { return "专家 " + e.Code }

// tellOfExpert tells the roles of an expert's step; the section is that which checks.
func tellOfExpert(ctx context.Context, db *ent.Client, e *ent.Expert, to []viewer.Role, news notify.News) error {
	var people []uuid.UUID
	for _, role := range to {
		switch {
		case role == viewer.Expert && e.UserID != nil:
			people = append(people, *e.UserID)
		case role == viewer.PerfOffice:
			some, err := notify.Holders(ctx, db, role, nil)
			if err != nil {
				return err
			}
			people = append(people, some...)
		case role == viewer.SectionReviewer && e.SectionID != nil:
			some, err := notify.Holders(ctx, db, role, e.SectionID)
			if err != nil {
				return err
			}
			people = append(people, some...)
		}
	}
	return notify.TellOf(ctx, db, people, Called(e), news)
}

// expertRole is the role by which the viewer takes a step on the entry.
func expertRole(ctx context.Context, roles []viewer.Role, e *ent.Expert) (viewer.Role, bool) {
	v := viewer.FromContext(ctx)
	for _, r := range roles {
		switch {
		case v == nil:
			return "", false
		case r == viewer.SystemRole && v.IsSystem(), r == viewer.Expert && owns(v, e), r == viewer.PerfOffice && v.Has(r):
			return r, true
		case r == viewer.SectionReviewer && e.SectionID != nil && v.Covers([]viewer.Role{r}, uuid.Nil, *e.SectionID, uuid.Nil):
			return r, true
		}
	}
	return "", false
}

func owns(v *viewer.Viewer, e *ent.Expert) bool { return e.UserID != nil && *e.UserID == v.UserID }

// ExpertSteps lists what the viewer may do with the entry where it stands.
func ExpertSteps(ctx context.Context, e *ent.Expert) []Step[row.Status] {
	return open(experts, e.Status, func(r viewer.Role) bool {
		_, ok := expertRole(ctx, []viewer.Role{r}, e)
		return ok && r != viewer.SystemRole
	})
}

func expertActionName(action Action) string {
	for _, s := range experts {
		if s.Action == action {
			return s.NameZh
		}
	}
	return string(action)
}
