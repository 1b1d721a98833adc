// BenVung
