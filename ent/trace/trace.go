// Package trace leaves an audit row (留痕) for every write, in the write's own
// transaction: no row, no commit.
package trace

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	entgo "entgo.io/ent"
	"github.com/google/uuid"

	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/viewer"
)

// untraced are the tables that are no business: the trail itself, the memory of
// answers, and the ticking of sessions, whose acts are traced by name.
var untraced = []string{ent.TypeAuditEvent, ent.TypeIdempotencyKey, ent.TypeSession}

// secret are the columns whose values enter the trail as commitments only: what
// proves who somebody is, and forms, which hold telephone numbers and whose
// submitted versions are kept whole elsewhere; and the records of draws, whose salt
// nobody reads before the draw.
var secret = []string{"password_hash", "totp_secret", "totp_step", "refresh_hash", "previous_hash", "successor", "form", "record"}

// personal are the columns that tell of a person, by type. They too enter the trail
// as commitments, whose salts nobody keeps: what is erased from the rows is erased
// here as well, and the chain stays whole.
var personal = map[string][]string{
	ent.TypeExpert: {"name_zh", "sex", "birth_year", "major_zh", "title_zh", "title_level", "employer_zh", "post_zh", "education",
		"years_of_work", "region_zh", "career", "publications", "recommended_by", "personal", "id_tag"},
	ent.TypeExpertKey:       {"wrapped"},
	ent.TypeExpertRelation:  {"kind", "unit_code", "party_zh", "project_zh", "role_zh", "contract_no", "since", "until"},
	ent.TypeExpertAbsence:   {"first_day", "last_day", "note"},
	ent.TypeExpertFile:      {"name"},
	ent.TypeExpertObjection: {"name_zh", "employer_zh", "reason"},
	ent.TypeExpertChange:    {"reason"},
	ent.TypeExpertMeasure:   {"appeal_text"},
	ent.TypeExpertDismissal: {"fact", "reason"},
	ent.TypeExpertSheet:     {"reason"}, // of a recusal, as the next two
	ent.TypeSitting:         {"excused"},
	ent.TypeSealedOpinion:   {"score", "opinion", "amount", "priority", "text", "named"}, // what is sealed is so here too
	ent.TypeMotion:          {"votes", "there"},
	ent.TypeNotice:          {"detail"},
	ent.TypePayment:         {"name_zh"},
	ent.TypeUser:            {"name"},
	ent.TypeSurveyAnswer:    {"steps", "words", "mark"},
}

// Hook sets a row's times by the request's clock and traces the write.
func Hook() entgo.Hook {
	return func(next entgo.Mutator) entgo.Mutator {
		return entgo.MutateFunc(func(ctx context.Context, m entgo.Mutation) (entgo.Value, error) {
			if err := setTimes(ctx, m); err != nil {
				return nil, err
			}
			if slices.Contains(untraced, m.Type()) || quiet(ctx) {
				return next.Mutate(ctx, m)
			}
			ids, err := affected(ctx, m)
			if err != nil {
				return nil, err
			}
			value, err := next.Mutate(ctx, m)
			if err != nil {
				return nil, err
			}
			return value, write(ctx, m, ids)
		})
	}
}

func setTimes(ctx context.Context, m entgo.Mutation) error {
	if m.Type() == ent.TypeAuditEvent || m.Type() == ent.TypeIdempotencyKey || m.Op().Is(entgo.OpDelete|entgo.OpDeleteOne) {
		return nil
	}
	now := clock.Now(ctx)
	if m.Op().Is(entgo.OpCreate) {
		if given, _ := m.Field("created_at"); given != (time.Time{}) {
			now = given.(time.Time) // a row may be born on a day, when the moment is not to be told
		}
		if err := m.SetField("created_at", now); err != nil {
			return err
		}
	}
	return m.SetField("updated_at", now)
}

// identified is what every generated mutation can tell.
type identified interface {
	ID() (uuid.UUID, bool)
	IDs(context.Context) ([]uuid.UUID, error)
	Client() *ent.Client
}

// affected are the ids of the rows a write reaches; of a bulk write they must be
// asked before it changes what they were found by.
func affected(ctx context.Context, m entgo.Mutation) ([]uuid.UUID, error) {
	row := m.(identified)
	if id, ok := row.ID(); ok {
		return []uuid.UUID{id}, nil
	}
	return row.IDs(ctx)
}

func write(ctx context.Context, m entgo.Mutation, ids []uuid.UUID) error {
	changed, err := changes(m)
	if err != nil {
		return err
	}
	client := m.(identified).Client()
	for _, id := range ids {
		if err := New(ctx, client, verb(m.Op()), m.Type(), id.String(), changed).Exec(ctx); err != nil {
			return fmt.Errorf("trace %s %s: %w", m.Type(), id, err)
		}
	}
	return nil
}

// New begins a trace of the present request's actor.
func New(ctx context.Context, client *ent.Client, action, objectType, objectID, changed string) *ent.AuditEventCreate {
	event := client.AuditEvent.Create().
		SetOccurredAt(clock.Now(ctx)).
		SetAction(action).
		SetObjectType(objectType).
		SetObjectID(objectID).
		SetChanged(changed).
		SetResult(auditevent.ResultOK)
	v := viewer.FromContext(ctx)
	if v == nil {
		return event.SetDivision("")
	}
	event.SetDivision(v.Division).SetActorLogin(v.Login).SetRequestID(v.RequestID).SetReason(v.Reason())
	if v.UserID != uuid.Nil {
		event.SetActorID(v.UserID).SetSessionID(v.SessionID)
	}
	return event
}

func verb(op entgo.Op) string {
	switch {
	case op.Is(entgo.OpCreate):
		return "create"
	case op.Is(entgo.OpDelete | entgo.OpDeleteOne):
		return "delete"
	default:
		return "update"
	}
}

// changes lists the columns written with their new values, in the order of their
// names. The old values are those of the object's earlier traces.
func changes(m entgo.Mutation) (string, error) {
	values := map[string]json.RawMessage{}
	for _, name := range append(m.Fields(), m.ClearedFields()...) {
		value, given := m.Field(name)
		if !given {
			value = nil // cleared
		}
		raw, err := json.Marshal(value)
		if err != nil {
			return "", fmt.Errorf("trace %s.%s: %w", m.Type(), name, err)
		}
		if slices.Contains(secret, name) || slices.Contains(personal[m.Type()], name) || ofExpert(m, name) {
			raw = commitment(raw)
		}
		values[name] = raw
	}
	text, err := json.Marshal(values)
	return string(text), err
}

// ofExpert tells whether a column is the reason of a step on a sheet, of asking for one, or of
// a seat without a draw: it tells of an expert, and may be a tie.
func ofExpert(m entgo.Mutation, name string) bool {
	_, seat := m.Field("sheet_id")
	_, chosen := m.Field("expert_id")
	switch m.Type() {
	case ent.TypeStageChange:
		return seat && name == "reason"
	case ent.TypeConsent:
		return (seat || chosen) && (name == "reason" || name == "because")
	default:
		return false
	}
}

// commitment stands for a secret value: equal values under one salt only.
func commitment(raw []byte) []byte {
	salt := uuid.New()
	sum := sha256.Sum256(append(salt[:], raw...))
	return []byte(`"commitment:` + hex.EncodeToString(sum[:]) + `"`)
}

type quietKey struct{}

// Quiet is for loading rows by the thousand (a generated district, an import),
// whose maker leaves one trace for all of them by its own hand and may say when
// each was born.
func Quiet(ctx context.Context) context.Context { return context.WithValue(ctx, quietKey{}, true) }

func quiet(ctx context.Context) bool { return ctx.Value(quietKey{}) != nil }
