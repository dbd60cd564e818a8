package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"slices"
	"strings"

	"hengxiao/frontend"
)

// face serves the single-page application out of the binary.
type face struct{ files map[string]*page }

// page is one file, ready to be sent.
type page struct {
	plain, zipped, squeezed []byte // as it is, by gzip, by brotli where the build has done so
	media, etag             string
	fixed                   bool // its name holds its hash: it never changes
}

// newFace reads the built application; of a clone that was never built there is none.
func newFace() (*face, error) {
	dist, err := fs.Sub(frontend.Dist, "dist")
	if err != nil {
		return nil, err
	}
	f := &face{files: map[string]*page{}}
	err = fs.WalkDir(dist, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || strings.HasPrefix(entry.Name(), ".") || strings.HasSuffix(name, ".map") {
			return err
		}
		body, err := fs.ReadFile(dist, name)
		if err != nil {
			return err
		}
		f.files[name], err = newPage(name, body)
		return err
	})
	if err != nil {
		return nil, err
	}
	f.squeeze()
	return f, nil
}

// squeeze gives each page the file that the build has laid beside it; by itself that
// one is no page.
func (f *face) squeeze() {
	for name, p := range f.files {
		if of, ok := strings.CutSuffix(name, ".br"); ok {
			if whole := f.files[of]; whole != nil {
				whole.squeezed = p.plain
			}
			delete(f.files, name)
		}
	}
}

func newPage(name string, body []byte) (*page, error) {
	sum := sha256.Sum256(body)
	p := &page{
		plain: body,
		media: mediaOf(name),
		etag:  `"` + hex.EncodeToString(sum[:12]) + `"`,
		fixed: strings.HasPrefix(name, "assets/"),
	}
	if len(body) < 1024 || strings.HasPrefix(p.media, "image/") && !strings.Contains(p.media, "svg") || strings.HasPrefix(p.media, "font/") {
		return p, nil
	}
	var zipped bytes.Buffer
	z := gzip.NewWriter(&zipped)
	if _, err := z.Write(body); err != nil {
		return nil, fmt.Errorf("compress %s: %w", name, err)
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("compress %s: %w", name, err)
	}
	p.zipped = zipped.Bytes()
	return p, nil
}

// mediaOf does not ask the machine's own table, which differs from one to another.
func mediaOf(name string) string {
	known := map[string]string{
		".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
		".svg": "image/svg+xml", ".png": "image/png", ".ico": "image/x-icon", ".json": "application/json; charset=utf-8",
		".webmanifest": "application/manifest+json; charset=utf-8", ".woff2": "font/woff2", ".txt": "text/plain; charset=utf-8",
		".wasm": "application/wasm",
	}
	if media, ok := known[path.Ext(name)]; ok {
		return media
	}
	if media := mime.TypeByExtension(path.Ext(name)); media != "" {
		return media
	}
	return "application/octet-stream"
}

// reserved are the first parts of paths that are no page of the application.
var reserved = []string{"assets", "auth", "debug", "demo", "files", "graphiql", "graphql", "metrics", "pay-lists", "test"}

// ServeHTTP answers with a file, or with the application itself for every path
// that may be one of its pages.
func (f *face) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		line(w, http.StatusMethodNotAllowed, "method not allowed")
		return
	}
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	p, ok := f.files[name]
	if !ok {
		first, _, _ := strings.Cut(name, "/")
		if strings.Contains(name, ".") || slices.Contains(reserved, first) {
			line(w, http.StatusNotFound, "not found")
			return
		}
		if p, ok = f.files["index.html"]; !ok {
			line(w, http.StatusNotFound, "the application's pages were not built: run make build")
			return
		}
	}
	p.send(w, r)
}

func (p *page) send(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Type", p.media)
	h.Set("ETag", p.etag)
	h.Set("Vary", "Accept-Encoding")
	h.Set("Cache-Control", "no-cache")
	if p.fixed {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	if r.Header.Get("If-None-Match") == p.etag {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	body, taken := p.plain, r.Header.Get("Accept-Encoding")
	switch {
	case p.squeezed != nil && accepts(taken, "br"):
		h.Set("Content-Encoding", "br")
		body = p.squeezed
	case p.zipped != nil && accepts(taken, "gzip"):
		h.Set("Content-Encoding", "gzip")
		body = p.zipped
	}
	h.Set("Content-Length", fmt.Sprint(len(body)))
	if r.Method == http.MethodHead {
		return
	}
	_, _ = w.Write(body)
}

// accepts tells whether an Accept-Encoding names a coding and does not refuse it.
func accepts(header, coding string) bool {
	for part := range strings.SplitSeq(header, ",") {
		name, quality, _ := strings.Cut(part, ";")
		if strings.TrimSpace(name) == coding {
			return strings.Trim(strings.TrimPrefix(strings.TrimSpace(quality), "q="), "0.") != "" || !strings.Contains(quality, "q=")
		}
	}
	return false
}
