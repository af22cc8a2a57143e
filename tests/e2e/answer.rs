//! What a host answers when a test asks it to.

/// What the host does when it is asked for a file.
#[derive(Clone, Default)]
pub enum Answer {
    /// Sends it.
    #[default]
    File,
    /// Says that there is none.
    Missing,
    /// Sends this instead.
    Text(String),
    /// Sends this script instead.
    Script(String),
    /// Sends this instead, of this type and compressed with brotli beforehand.
    Page(&'static str, Vec<u8>),
    /// Sends it when the test lets it go.
    Held,
    /// Sends this instead when the test lets it go.
    HeldText(String),
    /// Breaks off in the middle.
    BrokenOff,
    /// Says that it cannot.
    Failing,
    /// Answers this once, and that from then on.
    InTurn(Box<[Answer; 2]>),
}

/// Bytes as a host has them that compresses its files when they are uploaded, quickly.
pub fn packed(mut bytes: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    let quick = brotli::enc::BrotliEncoderParams { quality: 3, ..Default::default() };
    brotli::BrotliCompress(&mut bytes, &mut packed, &quick).unwrap();
    packed
}

impl Answer {
    /// What is answered now.
    pub fn turn(&mut self) -> Self {
        if let Self::InTurn(both) = self {
            let [now, later] = (**both).clone();
            *self = later;
            return now;
        }
        self.clone()
    }

    /// `text` as a host has it that compresses its files when they are uploaded.
    pub fn compressed(kind: &'static str, text: &str) -> Self {
        let mut packed = Vec::new();
        brotli::BrotliCompress(&mut text.as_bytes(), &mut packed, &brotli::enc::BrotliEncoderParams::default()).unwrap();
        Self::Page(kind, packed)
    }
}
