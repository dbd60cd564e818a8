package library

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/secret"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertkey"
	"hengxiao/ent/policy"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

// Service keeps personal data. Every expert has a key of his own, which the
// installation's box wraps; without the key nothing of him can be read any more.
type Service struct{ box *secret.Box }

// New makes the service on the installation's box.
func New(box *secret.Box) *Service { return &Service{box} }

// Personal is what the law calls sensitive about an expert. It leaves the library
// only through Read and ForPay, and is in no other row, log or trace.
type Personal struct {
	IDNumber    string `json:"idNumber"`
	Phone       string `json:"phone"`
	Email       string `json:"email"`
	BankName    string `json:"bankName"`
	BankAccount string `json:"bankAccount"`
}

// Read is an expert's personal data: whole for himself, masked for the office, and
// for everybody else as if they did not exist. Each look leaves a trace.
func (s *Service) Read(ctx context.Context, db *ent.Client, id uuid.UUID) (*Personal, error) {
	e, err := find(ctx, db, id)
	if err != nil {
		return nil, err
	}
	v := viewer.FromContext(ctx)
	mine := e.UserID != nil && *e.UserID == v.UserID
	if !mine && !policy.ReadsPersonal(v) {
		return nil, fault.Missing()
	}
	p, err := s.open(ctx, db, e)
	if err != nil {
		return nil, err
	}
	if !mine {
		p = p.masked()
	}
	return p, trace.New(ctx, db, "readPersonal", ent.TypeExpert, e.ID.String(), fmt.Sprintf(`{"whole":%t}`, mine)).Exec(ctx)
}

// ForPay is of an expert's personal data what somebody of the office needs who pays a
// list (收款信息): whole for the one person who pays it, masked for the others. Each
// look leaves a trace of whose data it was.
func (s *Service) ForPay(ctx context.Context, db *ent.Client, id uuid.UUID, whole bool) (*Personal, error) {
	if !policy.HandsOutPay(viewer.FromContext(ctx)) {
		return nil, fault.Missing()
	}
	e, err := find(ctx, db, id)
	if err != nil {
		return nil, err
	}
	p, err := s.open(ctx, db, e)
	if err != nil {
		return nil, err
	}
	if !whole {
		p = p.masked()
	}
	p.Phone, p.Email = "", ""
	return p, trace.New(ctx, db, "readPersonal", ent.TypeExpert, e.ID.String(), fmt.Sprintf(`{"whole":%t,"pay":true}`, whole)).Exec(ctx)
}

// find reads an entry through the viewer's eyes.
func find(ctx context.Context, db *ent.Client, id uuid.UUID) (*ent.Expert, error) {
	e, err := db.Expert.Query().Where(expert.ID(id)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	return e, err
}

// masked leaves of each value what tells it from others of the same person.
func (p *Personal) masked() *Personal {
	name, host, at := strings.Cut(p.Email, "@")
	email := mask(p.Email, 1, 0)
	if at {
		email = mask(name, 1, 0) + "@" + host
	}
	return &Personal{IDNumber: mask(p.IDNumber, 4, 2), Phone: mask(p.Phone, 3, 4), Email: email,
		BankName: p.BankName, BankAccount: mask(p.BankAccount, 0, 4)}
}

// mask hides all but so many characters at either end; of a short text everything.
func mask(text string, head, tail int) string {
	runes := []rune(text)
	for i := range runes {
		if i >= head && i < len(runes)-tail || len(runes) <= head+tail {
			runes[i] = '*'
		}
	}
	return string(runes)
}

// open unseals an expert's data; of one who has none, or whose key is gone, they are
// empty.
func (s *Service) open(ctx context.Context, db *ent.Client, e *ent.Expert) (*Personal, error) {
	p := &Personal{}
	if e.Personal == "" {
		return p, nil
	}
	box, err := s.boxOf(ctx, db, e)
	if err != nil || box == nil {
		return p, err
	}
	body, err := box.Open(placeOfPersonal(e.ID), e.Personal)
	if err != nil {
		return nil, fmt.Errorf("personal data of expert %s: %w", e.Code, err)
	}
	return p, json.Unmarshal(body, p)
}

// seal makes an expert's data a column's value, with a key if there is none yet.
func (s *Service) seal(ctx context.Context, db *ent.Client, e *ent.Expert, p *Personal) (string, error) {
	box, err := s.boxOf(ctx, db, e)
	if err != nil {
		return "", err
	}
	if box == nil {
		if box, err = s.newBox(ctx, db, e); err != nil {
			return "", err
		}
	}
	body, err := json.Marshal(p)
	return box.Seal(placeOfPersonal(e.ID), body), err
}

// tag is what tells that two entries are of one person, without telling who.
func (s *Service) tag(idNumber string) *string {
	if idNumber == "" {
		return nil
	}
	text := hex.EncodeToString(s.box.Tag([]byte("id number " + idNumber)))
	return &text
}

func placeOfPersonal(id uuid.UUID) string { return "personal data of " + id.String() }
func placeOfKey(id uuid.UUID) string      { return "key of expert " + id.String() }

// boxOf opens the expert's own box; nil when he has no key.
func (s *Service) boxOf(ctx context.Context, db *ent.Client, e *ent.Expert) (*secret.Box, error) {
	row, err := db.ExpertKey.Query().Where(expertkey.ExpertID(e.ID)).Only(viewer.System(ctx, "an expert's key"))
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	raw, err := s.box.Open(placeOfKey(e.ID), row.Wrapped)
	if err != nil {
		return nil, fmt.Errorf("key of expert %s: %w", e.Code, err)
	}
	return secret.NewBox([]secret.Seed{secret.Seed(raw)})
}

func (s *Service) newBox(ctx context.Context, db *ent.Client, e *ent.Expert) (*secret.Box, error) {
	seed := secret.NewSeed()
	err := db.ExpertKey.Create().SetDivision(e.Division).SetExpertID(e.ID).SetWrapped(s.box.Seal(placeOfKey(e.ID), seed[:])).
		Exec(viewer.System(ctx, "a key for an expert"))
	if err != nil {
		return nil, err
	}
	return secret.NewBox([]secret.Seed{seed})
}
