package audit

import (
	"context"
	"encoding/json"
	"time"

	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

// job is the object type of the traces of the machine's own work.
const job = "Job"

// FailingJob is work of the machine that did not get done.
type FailingJob struct {
	Name  string
	Since time.Time
	Why   string // for operators
}

type jobNote struct {
	Why string `json:"why,omitempty"`
}

// mostWhy bounds what a failure says in the trail; the log has all of it.
const mostWhy = 300 // characters

// JobEnded traces that a job failed, or works again. It is called at each end and
// writes only when the end differs from the last one told, by whichever server.
func JobEnded(ctx context.Context, db *ent.Client, name string, failure error) error {
	ctx = viewer.Machine(ctx, "", "a job ended")
	failing, err := FailingJobs(ctx, db)
	if err != nil {
		return err
	}
	failed := false
	for _, f := range failing {
		failed = failed || f.Name == name
	}
	if failed == (failure != nil) {
		return nil
	}
	note, result := jobNote{}, auditevent.ResultOK
	if failure != nil {
		why := []rune(failure.Error())
		note.Why, result = string(why[:min(len(why), mostWhy)]), auditevent.ResultFAILED
	}
	text, err := json.Marshal(note)
	if err != nil {
		return err
	}
	return trace.New(ctx, db, "run", job, name, string(text)).SetResult(result).Exec(ctx)
}

// jobTraces is how many traces of jobs are read: there is one for each change.
const jobTraces = 200

// FailingJobs lists the jobs whose newest trace tells of a failure.
func FailingJobs(ctx context.Context, db *ent.Client) ([]*FailingJob, error) {
	rows, err := db.AuditEvent.Query().Where(auditevent.ObjectType(job)).
		Order(ent.Desc(auditevent.FieldID)).Limit(jobTraces).
		All(viewer.Machine(ctx, "", "how jobs ended"))
	if err != nil {
		return nil, err
	}
	failing, told := []*FailingJob{}, map[string]bool{}
	for _, row := range rows {
		if told[row.ObjectID] {
			continue
		}
		told[row.ObjectID] = true
		if row.Result == auditevent.ResultFAILED {
			var note jobNote
			if err := json.Unmarshal([]byte(row.Changed), &note); err != nil {
				return nil, err
			}
			failing = append(failing, &FailingJob{Name: row.ObjectID, Since: row.OccurredAt, Why: note.Why})
		}
	}
	return failing, nil
}
