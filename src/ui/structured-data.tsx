/**
 * What a page is about, for search engines (schema.org, JSON-LD). A data block: no browser runs it, whatever
 * somebody typed. It has to stand there unescaped, but for what could end it.
 */
export const StructuredData = ({ data }: { data: object }) => (
  <script
    type="application/ld+json"
    dangerouslySetInnerHTML={{
      __html: JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll(
        '<',
        '\\u003c',
      ),
    }}
  />
)
