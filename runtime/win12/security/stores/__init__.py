"""Where keys lie that are in no file: tokens (PKCS #11) and the keyring of the user."""
