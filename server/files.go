package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
	"path"
	"strings"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/filing"
	"hengxiao/domain/overall"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/attachment"
	"hengxiao/ent/trace"
)

const (
	maxFile    = 100 << 20
	maxWhole   = 20 << 20 // one that proves a department's evaluation
	maxField   = 1 << 10
	uploadTime = 10 * time.Minute
)

// attached is the answer to a file that was taken.
type attached struct {
	ID     uuid.UUID       `json:"id"`
	Kind   attachment.Kind `json:"kind,omitempty"`
	Name   string          `json:"name"`
	Mime   string          `json:"mime"`
	Size   int64           `json:"size"`
	Sha256 string          `json:"sha256"`
	URL    string          `json:"url"`
}

// upload takes one file for a declaration: fields declarationID and kind, then file.
func (a *app) upload(w http.ResponseWriter, r *http.Request) {
	deadlines(w, uploadTime)
	row, err := a.receive(w, r)
	if err != nil {
		a.problem(w, r, err)
		return
	}
	answer(w, attached{row.ID, row.Kind, row.Name, row.Mime, row.Size, row.Sha256, "/files/" + row.ID.String()})
}

func (a *app) receive(w http.ResponseWriter, r *http.Request) (*ent.Attachment, error) {
	if _, err := signedIn(r.Context()); err != nil {
		return nil, err
	}
	r.Body = http.MaxBytesReader(w, r.Body, maxFile+64<<10)
	parts, err := r.MultipartReader()
	if err != nil {
		return nil, fault.New(fault.BadInput, "请求应为 multipart/form-data")
	}
	var in filing.AttachInput
	for {
		part, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			return nil, fault.New(fault.Required, "缺少文件").At("file")
		}
		if err != nil {
			return nil, cutShort(err)
		}
		if part.FormName() == "file" {
			return a.attach(r.Context(), in, part)
		}
		if err := readField(&in, part); err != nil {
			return nil, err
		}
	}
}

func readField(in *filing.AttachInput, part *multipart.Part) error {
	text, err := io.ReadAll(io.LimitReader(part, maxField))
	if err != nil {
		return cutShort(err)
	}
	switch part.FormName() {
	case "declarationID":
		if in.DeclarationID, err = uuid.Parse(string(text)); err != nil {
			return fault.Missing().At("declarationID")
		}
	case "kind":
		in.Kind = attachment.Kind(text)
		if attachment.KindValidator(in.Kind) != nil {
			return fault.New(fault.NotFound, "没有这种附件类型").At("kind")
		}
	}
	return nil
}

// attach stores the file and gives it to the declaration. A file whose row was
// refused has no place on the shelf.
func (a *app) attach(ctx context.Context, in filing.AttachInput, part *multipart.Part) (*ent.Attachment, error) {
	if in.DeclarationID == uuid.Nil || in.Kind == "" {
		return nil, fault.New(fault.Required, "declarationID 与 kind 须在文件之前").At("declarationID")
	}
	in.Name = path.Base(strings.ReplaceAll(part.FileName(), `\`, "/"))
	d, err := a.shelf.receive(part, maxFile)
	if err != nil {
		return nil, cutShort(err)
	}
	defer d.discard()
	if in.Mime, err = kindOf(in.Name, d.file, d.size); err != nil {
		return nil, err
	}
	if in.Kind == attachment.KindSITE && strings.HasPrefix(in.Mime, "image/") {
		if d, err = a.bared(d, in.Mime); err != nil {
			return nil, err
		}
		defer d.discard()
	}
	in.Size, in.Sha256 = d.size, d.sum
	var row *ent.Attachment
	err = a.events.After(ctx, func(ctx context.Context) error {
		return a.store.InTx(ctx, func(ctx context.Context) (err error) {
			if row, err = filing.Attach(ctx, ent.FromContext(ctx), in); err != nil {
				return err
			}
			return a.shelf.place(d) // before the commit: no row without its file
		})
	})
	return row, err
}

// bared is a photo from the site without its traces: where it was taken is told beside it,
// when the photographer allows it.
func (a *app) bared(d *draft, media string) (*draft, error) {
	if d.size > maxPhoto {
		return nil, fault.New(fault.TooShort, "照片不能超过 %d MB", maxPhoto>>20).At("file")
	}
	photo := make([]byte, d.size)
	if _, err := d.file.ReadAt(photo, 0); err != nil {
		return nil, err
	}
	bare := withoutTraces(media, photo)
	if bare == nil {
		return nil, fault.New(fault.NotFound, "照片不完整，请重新拍摄或导出").At("file")
	}
	return a.shelf.receive(bytes.NewReader(bare), maxPhoto)
}

// cutShort is a body that was too long or did not arrive whole.
func cutShort(err error) error {
	var tooLong *http.MaxBytesError
	if errors.Is(err, errTooLarge) || errors.As(err, &tooLong) {
		return fault.New(fault.TooShort, "文件不能超过 %d MB", maxFile>>20).At("file")
	}
	var disk interface{ Timeout() bool }
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.As(err, &disk) {
		return fault.New(fault.BadInput, "文件未能传完").At("file")
	}
	return err
}

// uploadWhole takes a file that proves a department's evaluation: the field overallID,
// then file.
func (a *app) uploadWhole(w http.ResponseWriter, r *http.Request) error {
	fields, file, err := formFile(w, r, maxWhole)
	if err != nil {
		return err
	}
	in := overall.AttachInput{Name: file.name, Size: int64(len(file.body))}
	if in.OverallID, err = uuid.Parse(fields["overallID"]); err != nil {
		return fault.Missing().At("overallID")
	}
	d, err := a.shelf.receive(bytes.NewReader(file.body), maxWhole)
	if err != nil {
		return err
	}
	defer d.discard()
	if in.Mime, err = kindOf(in.Name, d.file, d.size); err != nil {
		return err
	}
	in.Sha256 = d.sum
	var row *ent.OverallFile
	err = a.store.InTx(r.Context(), func(ctx context.Context) (err error) {
		if row, err = overall.Attach(ctx, ent.FromContext(ctx), in); err != nil {
			return err
		}
		return a.shelf.place(d) // before the commit: no row without its file
	})
	if err != nil {
		return err
	}
	answer(w, attached{row.ID, "", row.Name, row.Mime, row.Size, row.Sha256, "/files/overalls/" + row.ID.String()})
	return nil
}

// sendWhole sends such a file to whoever may see its row.
func (a *app) sendWhole(w http.ResponseWriter, r *http.Request) error {
	id, err := named(r)
	if err != nil {
		return err
	}
	row, err := a.store.Client.OverallFile.Get(r.Context(), id)
	if err != nil {
		return err
	}
	return a.fetch(w, r, kept{row.ID, ent.TypeOverallFile, row.Name, row.Mime, row.Size, row.Sha256})
}

// kept is a file on the shelf with the row that tells of it.
type kept struct {
	id              uuid.UUID
	of, name, media string
	size            int64
	sum             string
}

// fetch sends a file from the shelf; that it went out is traced.
func (a *app) fetch(w http.ResponseWriter, r *http.Request, f kept) error {
	file, err := a.shelf.open(f.sum)
	if err != nil {
		return fmt.Errorf("%s %s: %w", f.of, f.id, err)
	}
	defer func() { _ = file.Close() }()
	if err := trace.New(r.Context(), a.store.Client, "download", f.of, f.id.String(), "{}").Exec(r.Context()); err != nil {
		return err
	}
	handOver(w, f.name, f.media, fmt.Sprint(f.size))
	_, _ = io.Copy(w, file)
	return nil
}

// download sends a file to whoever may see its row.
func (a *app) download(w http.ResponseWriter, r *http.Request) {
	deadlines(w, uploadTime)
	if err := a.send(w, r); err != nil {
		a.problem(w, r, err)
	}
}

func (a *app) send(w http.ResponseWriter, r *http.Request) error {
	ctx := r.Context()
	if _, err := signedIn(ctx); err != nil {
		return err
	}
	id, err := uuid.Parse(r.PathValue("id"))
	if err != nil {
		return fault.Missing()
	}
	row, err := a.store.Client.Attachment.Get(ctx, id)
	if err != nil {
		return err
	}
	return a.fetch(w, r, kept{row.ID, ent.TypeAttachment, row.Name, row.Mime, row.Size, row.Sha256})
}

// handOver begins an answer that is a file to keep, never a page to open.
func handOver(w http.ResponseWriter, name, media, size string) {
	h := w.Header()
	h.Set("Content-Type", media)
	h.Set("Content-Disposition", disposition(name))
	if size != "" { // else it is told when it ends
		h.Set("Content-Length", size)
	}
	h.Set("Cache-Control", "no-store")
	h.Set("Content-Security-Policy", "sandbox; default-src 'none'")
}

// disposition names a download, in Chinese too (RFC 5987), on one line.
func disposition(name string) string {
	plain := strings.Map(func(c rune) rune {
		if c < ' ' || c > '~' || strings.ContainsRune(`"\%;`, c) {
			return '_'
		}
		return c
	}, name)
	return `attachment; filename="` + plain + `"; filename*=UTF-8''` + strings.ReplaceAll(url.QueryEscape(name), "+", "%20")
}

// deadlines gives a transfer more time than other requests have.
func deadlines(w http.ResponseWriter, d time.Duration) {
	ctl := http.NewResponseController(w)
	_ = ctl.SetReadDeadline(time.Now().Add(d))
	_ = ctl.SetWriteDeadline(time.Now().Add(d))
}
